// The record's values beside the release: what the page says, how sure it is, and what the reader made of it.

let current = null; // the chosen record
let draft = null; // path of a value that is being added

function drawValues() {
  const { id } = current.document, { edits } = reviewOf(id);
  facts = factsOf(current, edits);
  if (draft) facts.push({ ...fact(draft, draft.split(".")[0], null, null, edits) });
  const at = new Map(facts.map((each, index) => [each.path, index]));
  const groups = Object.entries(GROUPS).map(([name, fields]) => group(name, fields.map(field => at.get(`event.${field}`))));
  const event = hasEvent(current, edits), focus = document.activeElement.matches?.(".value") && document.activeElement.closest("[data-path]").dataset.path;
  const lists = LISTS.map(field => group(field, [...facts.keys()].filter(index => listOf(facts[index]) === field), field));
  byId("values").replaceChildren(...[event ? null : eventSwitch(event), ...(event ? groups : []), ...lists, warningsBox(current.warnings), event ? eventSwitch(event) : null].filter(Boolean));
  if (focus) focusFact(focus);
}

const listOf = each => (each.field === "statements" ? each.path.split(".")[0] : each.list ? each.field : null);

/** Says above all whether the release reports an event; the reader may say otherwise. */
function eventSwitch(event) {
  const change = () => {
    const { id } = current.document;
    if ((current.event !== null) === !event) takeBack(id, "event");
    else correct(id, "event", !event);
  };
  return make("p", { class: event ? "has-event" : "has-event none" }, event ? null : word("none-found"),
    make("button", { type: "button", class: "quiet", onclick: change }, word(event ? "make-no-event" : "make-event")));
}

function group(name, indexes, addTo = null) {
  const add = addTo && make("button", { type: "button", class: "quiet add", "aria-label": `${word("add")}: ${fieldLabel(addTo)}`, onclick: () => addValue(addTo) }, "+");
  return make("section", { class: `group ${addTo ? "many" : "one"}` }, make("h3", addTo ? { ink: addTo } : {}, make("span", {}, addTo ? fieldLabel(addTo) : word(`group.${name}`)), add),
    make("ul", {}, indexes.map(index => factItem(index))));
}

function factItem(index) {
  const each = facts[index];
  const classes = ["fact", each.value === null && "empty", each.edited && "edited", each.field === "statements" && "statement", each.form === "country" && "brief"].filter(Boolean).join(" ");
  const label = each.list || each.field === "statements" ? null : make("span", { class: "label" }, fieldLabel(each.field));
  const open = each.path === pinned;
  return make("li", { class: classes, "data-fact": index, "data-path": each.path, ink: each.field },
    make("button", { type: "button", class: "value", "aria-expanded": String(open), onclick: () => pin(index) },
      label, make("span", { class: "text" }, ...valueText(each)), doubt(each)),
    make("div", { class: "about", hidden: !open }, about(each, index)));
}

function valueText(each) {
  if (each.field === "statements") return [statementText(each)];
  if (each.form === null) return [each.value === null ? word("none") : word(`status.${each.value}`)];
  const gone = each.value === null && each.was !== null;
  const more = besides(each.value, each.form);
  const main = gone ? make("s", {}, shown(each.was, each.form, each.noun)) : shown(each.value, each.form, each.edited ? null : each.noun);
  return [make("span", {}, main), more ? make("small", {}, more) : null].filter(Boolean);
}

function statementText(each) {
  const [start, stop, text] = each.evidence[0];
  const said = text ?? Array.from(current.document.text).slice(start, stop).join("");
  return said.length > 160 ? `${said.slice(0, 158)}…` : said;
}

/** Shows a confidence that a reader should look at; the others are told on demand. */
function doubt(each) {
  if (each.edited) return make("span", { class: "tag" }, word(each.value === null ? "removed" : "corrected"));
  if (each.status === "conflict") return make("span", { class: "tag middle", title: word("how.conflict") }, word("disputed"));
  if (each.confidence === null || each.confidence >= 0.8) return null;
  return make("span", { class: each.confidence < 0.5 ? "tag low" : "tag middle", title: word("confidence") }, `${Math.round(100 * each.confidence)} %`);
}

function about(each, index) {
  const told = [
    ["confidence", each.confidence === null ? null : `${Math.round(100 * each.confidence)} %`],
    ["rule", each.rule],
    ["found-how", each.status && word(`how.${each.status}`)],
    ["said-how", each.kind && word(`said.${each.kind}`)],
    ["was", each.edited && each.was !== null ? shown(each.was, each.form, each.noun) : null],
    ["evidence", each.evidence.length ? evidenceText(each) : each.value === null ? null : word("no-evidence")],
  ].filter(([, value]) => value);
  const { id } = current.document;
  const button = (key, onclick) => make("button", { type: "button", onclick }, word(key));
  return [
    make("dl", {}, told.map(([name, value]) => [make("dt", {}, word(name)), make("dd", {}, value)])),
    each.form === null ? null : make("p", { class: "acts" },
      button(each.value === null && each.was === null ? "fill" : "edit", () => editValue(index)),
      each.value === null ? null : button("remove", () => changeFact(() => correct(id, each.path, null), each.path)),
      each.edited ? button("take-back", () => changeFact(() => takeBack(id, each.path), each.path)) : null),
  ];
}

function evidenceText(each) {
  const points = current.document.text === null ? null : Array.from(current.document.text);
  return each.evidence.map(([start, stop, text]) => `«${(text ?? points.slice(start, stop).join("")).replace(/\s+/g, " ").slice(0, 300)}»`).join(" … ");
}

function warningsBox(warnings) {
  if (!warnings.length) return null;
  return make("section", { class: "group warned" }, make("h3", {}, word("warnings")), make("ul", {}, warnings.map(warning => make("li", {}, warning))));
}

/** Changes a correction and comes back to the value that it was about. */
function changeFact(change, path) {
  change();
  focusFact(path);
}

function focusFact(path) {
  const item = [...byId("values").querySelectorAll("[data-path]")].find(element => element.dataset.path === path);
  (item ?? byId("values")).querySelector(".value")?.focus();
}
