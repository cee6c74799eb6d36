// A number to fill in.

export const numbers = {
  type: "numeric",
  pattern: (question) => String(question.right[0]),
  told: (question, response) => digitsOf(response) || "",
  isRight: (question, response) => Number(response) === question.right[0],
  shortfall: () => "wrong",
  open: openNumber,
};

// Its digits, or null if it is not a whole number of at most three: full-width digits and spaces are understood.
export function digitsOf(text) {
  const digits = text.normalize("NFKC").replace(/\s/g, "").replace(/^0+(?=\d)/, "");
  return /^\d{1,3}$/.test(digits) ? digits : null;
}

function openNumber(question, field) {
  const input = field.querySelector("input");
  const because = field.querySelector("[data-because]");

  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) field.querySelector("[data-check]").click();
  });

  return {
    read: () => digitsOf(input.value),

    show(response) {
      input.value = response || "";
      input.disabled = response !== null;
      because.hidden = response === null;
    },

    focus: () => input.focus(),
    explanations: () => [because],
  };
}
