// A value and its words light up together; a pinned one stays lit when the pointer leaves.

let facts = []; // of the chosen record, as the values pane shows them
let pinned = null; // path of the fact whose particulars are open

const factElement = index => byId("values").querySelector(`[data-fact="${index}"]`);
const marksOf = index => byId("release").querySelectorAll(`mark[data-facts~="${index}"]`);
const pinnedIndex = () => facts.findIndex(fact => fact.path === pinned);

/** Lights a fact: its value and its words, which scroll into sight if asked. A negative index puts all out. */
function light(index, { scrollText = false, scrollValue = false } = {}) {
  for (const element of document.querySelectorAll(".lit")) element.classList.remove("lit");
  const marks = index < 0 ? [] : marksOf(index);
  byId("release").classList.toggle("dim", marks.length > 0);
  if (index < 0) return;
  for (const mark of marks) {
    mark.classList.add("lit");
    mark.style.setProperty("--lit", `var(--${facts[index].field})`);
  }
  const value = factElement(index);
  value?.classList.add("lit");
  if (scrollText && marks.length) reveal(byId("release"), marks[0]);
  if (scrollValue && value) reveal(byId("values"), value);
}

function openLight() {
  const values = byId("values"), release = byId("release");
  const indexAt = target => Number(target.closest?.("[data-fact]")?.dataset.fact ?? -1);
  const markAt = target => target.closest?.("mark");
  values.addEventListener("pointerover", event => light(indexAt(event.target) < 0 ? pinnedIndex() : indexAt(event.target), { scrollText: true }));
  values.addEventListener("pointerleave", () => light(pinnedIndex()));
  values.addEventListener("focusin", event => indexAt(event.target) >= 0 && light(indexAt(event.target), { scrollText: true }));
  release.addEventListener("pointerover", event => {
    const mark = markAt(event.target);
    if (mark) light(firstOf(mark), { scrollValue: true });
    else light(pinnedIndex());
  });
  release.addEventListener("pointerleave", () => light(pinnedIndex()));
  release.addEventListener("click", event => {
    const mark = markAt(event.target);
    if (mark && String(getSelection()) === "") pin(firstOf(mark));
  });
}

/** Gives the fact whose words a mark is: the one of the shortest evidence, as it says most. */
const firstOf = mark => Number(mark.dataset.facts.split(" ")[0]);

/** Opens a fact's particulars, or closes them if they are open; of its value, no more is scrolled than must be. */
function pin(index) {
  const fact = facts[index];
  pinned = fact && fact.path !== pinned ? fact.path : null;
  for (const element of byId("values").querySelectorAll("[data-fact]")) {
    const open = facts[element.dataset.fact].path === pinned;
    element.querySelector(".value").setAttribute("aria-expanded", open);
    element.querySelector(".about").hidden = !open;
  }
  light(pinnedIndex(), { scrollText: true });
  if (pinned) factElement(index).scrollIntoView({ block: "nearest" });
}
