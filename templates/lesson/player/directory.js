// The services that fit a need and a language. What is chosen is kept nowhere: somebody may look over the shoulder.

export function openDirectory({ say, announce }) {
  const screen = document.getElementById("directory--");
  if (!screen) return;
  const choices = [...screen.querySelectorAll("select")];
  const shown = document.getElementById("services-shown");
  const showAll = document.getElementById("show-all");
  const services = [...screen.querySelectorAll("[data-needs]")];

  function fits(service) {
    return choices.every(({ name, value }) => !value || service.dataset[name].split(" ").includes(value));
  }

  function arrange() {
    const chosen = choices.some((choice) => choice.value);
    for (const service of services) service.hidden = !fits(service);
    for (const extra of screen.querySelectorAll("[data-unless-chosen]")) extra.hidden = chosen;
    for (const shelf of screen.querySelectorAll("[data-shelf]")) {
      shelf.hidden = chosen && !shelf.querySelector("[data-needs]:not([hidden])");
    }
    const fitting = services.filter((service) => !service.hidden).length;
    shown.textContent = say("say_services", { fitting, all: services.length });
    announce(shown.textContent);
    showAll.hidden = !chosen;
  }

  function clear() {
    for (const choice of choices) choice.value = "";
    arrange();
  }

  for (const choice of choices) choice.addEventListener("change", arrange);
  showAll.addEventListener("click", () => {
    clear();
    choices[0].focus();
  });
  // Before the link is followed: a service that is looked up from elsewhere must be there to be seen.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#service--']");
    if (link && document.getElementById(link.hash.slice(1)).hidden) clear();
  }, true);
}
