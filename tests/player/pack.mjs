// Prints the suspend data of the state that stands as JSON on standard input, for tests that compare its width.
//
// {"status": "passed", "best": 90, "attempts": 2, "here": "a1B", "seen": ["a1B"],
//  "records": [["c0D", {"tries": 1, "result": "right", "response": "A"}]], "objectives": [["d1E", 80]], "saves": 63};
// what is left out is empty.
// A list of states gives one line each.

import { readFileSync } from "node:fs";
import { emptyState, pack } from "../../templates/lesson/player/state.js";

const given = JSON.parse(readFileSync(0, "utf8"));
for (const state of Array.isArray(given) ? given : [given]) {
  const { seen = [], records = [], objectives = [], ...rest } = state;
  const lists = { seen: new Set(seen), records: new Map(records), objectives: new Map(objectives) };
  console.log(pack({ ...emptyState(), ...rest, ...lists }));
}
