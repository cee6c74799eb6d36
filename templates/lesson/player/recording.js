// What the LMS is told, and when: at launch, at page turns, answers and results, and on leaving.

import { describe, recordedItems } from "./interactions.js";
import { objectiveStanding } from "./objectives.js";
import { openSaving } from "./saving.js";
import { clockTime, timespan } from "./scorm12.js";
import { higherStatus, pack } from "./state.js";

// Milliseconds for which it is doubted that what was saved is there.
const DOUBTED = 60000;

// `packed` gives the state's text with its counter moved on, so that no two are alike: an LMS may send only changes.
// `working` is called whenever the learner has done something.
export function openRecording({ course, state, resumed, damaged, lms, packed, window, notice, working }) {
  const items = new Map(recordedItems(course).map((item) => [item.code, item]));
  const saving = openSaving({
    window,
    notice,
    every: course.saveEvery,
    write,
    commit,
  });
  let written = resumed ? contentOf(state) : "";
  // What the LMS is known to have of it, and since when there was something new to save.
  let saved = written;
  let since = 0;
  // How many interactions the LMS holds. One that does not say is taken to hold those of earlier sessions.
  let held = 0;
  // The standings by objective that the LMS is taken to have, and whether this session has told it any.
  let told = standings();
  let namesObjectives = false;
  // The ids of the objectives in their places in the LMS, once they are asked for.
  let places = null;

  // A copy of the course that stands open in another window must not, by closing, write its older state over a newer
  // one: what has not changed is not written. After a refusal it is, with its counter moved on, unless it was saved before.
  function write(again) {
    const content = contentOf(state);
    if (content === written && (!again || content === saved)) return;
    if (content !== written) {
      working();
      since = window.Date.now();
    }
    written = content;
    lms.setSuspended(packed());
  }

  // Where a network is going, an LMS may say that it saved what never left: it is not believed if trouble follows soon.
  function commit(sure) {
    const taken = lms.commit(sure);
    if (taken && sure) saved = written;
    else if (window.Date.now() < since + DOUBTED) saved = "";
    return taken;
  }

  function reportResult() {
    if (state.best !== null) lms.setScore(state.best);
    lms.setStatus(state.status);
  }

  function reportInteraction(index, times) {
    const [code, record] = finishedRecords(state)[index];
    const item = items.get(code);
    // A question of an older version of the course keeps its place, because an index may not be left out, and its name
    // where the LMS has it.
    if (!item && index < held) return;
    // Named in the order in which they are to be written.
    lms.setInteraction(index, item
      ? { id: item.id, type: "", time: "", ...describe(item, record), weighting: 1, latency: "", ...times }
      : { id: "former-" + code });
    held = Math.max(held, index + 1);
  }

  function standings() {
    return course.objectives.map((objective) => objectiveStanding(course, state, objective));
  }

  // Only when something has changed. The first time all are told, so that their indexes are without gaps and what an
  // earlier session could not save is made good.
  function reportObjectives(lost) {
    const now = standings();
    const changed = now.map(({ status, best }, at) => status !== told[at].status || best !== told[at].best);
    if (!lost && !changed.includes(true)) return;
    course.objectives.forEach(({ id }, at) => {
      if (!namesObjectives || changed[at]) lms.setObjective(objectivePlace(id), { id, ...now[at] });
    });
    told = now;
    namesObjectives = true;
  }

  // Each keeps its place, whatever a newer version of the course moved, added or removed; new ones come after the rest.
  // An LMS that does not say is taken to have them as the course has.
  function objectivePlaces() {
    places ??= lms.objectiveIds() ?? course.objectives.map(({ id }) => id);
    return places;
  }

  function objectivePlace(id) {
    const at = objectivePlaces().indexOf(id);
    return at < 0 ? places.push(id) - 1 : at;
  }

  function restoreObjectives() {
    if (!told.some(({ status }) => status)) return;
    if (course.objectives.some(({ id }) => !objectivePlaces().includes(id))) reportObjectives(true);
  }

  // Own state decides whether this is the first launch: some LMSs never tell the status, some never the entry. Of two
  // scores the better one counts, and an LMS that lost it is told again.
  function reconcileStatus() {
    const known = lms.status();
    state.status = higherStatus(state.status, known);
    const taken = !resumed && state.status !== "incomplete";
    const score = lms.score();
    if (taken || damaged || (course.pass && score > state.best)) state.best = score;
    if (state.status === known && resumed && score >= state.best) return;
    if (state.status === "incomplete" ? !resumed || known !== "" : !taken) reportResult();
  }

  // Interactions that the LMS lost in an earlier session are written again: all of them, for it may hold later ones.
  // An LMS that has them all the same is sent nothing new.
  function restoreInteractions() {
    const own = finishedRecords(state).length;
    const count = lms.interactionCount();
    held = count === null ? own : count;
    for (let index = 0; count !== null && count < own && index < own; index += 1) reportInteraction(index, {});
  }

  reconcileStatus();
  lms.expectReturn();
  restoreInteractions();
  restoreObjectives();
  saving.now();

  return {
    turned(part) {
      lms.setLocation(part.id);
      saving.soon();
    },

    cleared: saving.now,
    stepped: saving.now,

    // The state goes first, here and below: an LMS that sends each value on its own must not have a record or a status
    // that the state lacks.
    answered(item, shown) {
      write(false);
      const index = finishedRecords(state).findIndex(([code]) => code === item.code);
      while (held < index) reportInteraction(held, {});
      const now = new window.Date();
      reportInteraction(index, {
        time: clockTime(now),
        latency: shown ? timespan(now.getTime() - shown) : "",
      });
      reportObjectives(false);
      saving.now();
    },

    // A result that is no better than the last one is not reported again.
    concluded(better) {
      write(false);
      reportObjectives(false);
      if (better) reportResult();
      saving.now();
    },

    leave() {
      saving.close();
      lms.finish();
    },
  };
}

function contentOf(state) {
  return pack({ ...state, saves: 0 });
}

// An interaction's index is its place among these. A record takes its place when it is first finished and keeps it.
function finishedRecords(state) {
  return [...state.records].filter(([, record]) => record.tries > 0);
}
