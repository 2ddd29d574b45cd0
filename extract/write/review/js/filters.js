// Which rows are shown, and in which order. Orders are worked out once each; a filter walks over the order.

const filter = { words: [], kind: "", country: "", from: "", to: "", trust: "", warnings: "", state: "" };
const NO_EVENT = "-";
const TRUSTS = { low: [0, 50], middle: [50, 80], high: [80, 101], none: null };
const orders = new Map();
const sorting = { by: "", down: false };
let haystacks = [];
let shownRows = [];

const fold = text => text.toLowerCase().replaceAll("ё", "е");

function openFilters() {
  haystacks = columns.id.map((id, row) => {
    const { title, name, kind, city, country, organisations, speakers, countries } = columns;
    const places = [country[row], ...countries[row]].filter(Boolean).map(countryName);
    return fold([id, title[row], name[row], kind[row], city[row], ...places, ...organisations[row], ...speakers[row]].filter(Boolean).join("\n"));
  });
  const options = values => [...tally(values)].sort((a, b) => b[1] - a[1]);
  const kinds = options(columns.kind).map(([kind, count]) => [kind, `${kind} · ${count}`]);
  const countries = options(columns.country).map(([code, count]) => [code, `${countryName(code)} · ${count}`]);
  const states = ["new", "accepted", "edited", "rejected"].map(state => [state, word(`state.${state}`)]);
  const trusts = Object.keys(TRUSTS).map(trust => [trust, word(`trust.${trust}`)]);
  byId("filters").append(
    choice("kind", [...kinds, [NO_EVENT, word("no-event")]]),
    choice("country", countries),
    box("from", make("input", { type: "date", name: "from" })),
    box("to", make("input", { type: "date", name: "to" })),
    choice("trust", trusts),
    choice("warnings", [["yes", word("with-warnings")], ["no", word("without-warnings")]]),
    choice("state", states),
    make("button", { type: "button", id: "clear", onclick: clearFilters }, word("clear")),
  );
  byId("filters").addEventListener("change", event => setFilter(event.target.name, event.target.value));
  byId("filters").addEventListener("submit", event => event.preventDefault());
  byId("query").addEventListener("input", event => setFilter("words", fold(event.target.value).split(/\s+/).filter(Boolean)));
}

const box = (name, control) => make("label", {}, make("span", {}, word(`filter.${name}`)), control);
const choice = (name, options) =>
  box(name, make("select", { name }, make("option", { value: "" }, word("any")), options.map(([value, text]) => make("option", { value }, text))));

function tally(values) {
  const counts = new Map();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function setFilter(name, value) {
  filter[name] = value;
  applyFilters();
}

/** Sets a filter from outside its control, which then shows it. */
function putFilter(name, value) {
  if (name === "words") byId("query").value = value;
  else byId("filters").elements[name].value = value;
  setFilter(name, name === "words" ? fold(value).split(/\s+/).filter(Boolean) : value);
}

function clearFilters() {
  byId("filters").reset();
  byId("query").value = "";
  Object.assign(filter, { words: [], kind: "", country: "", from: "", to: "", trust: "", warnings: "", state: "" });
  applyFilters();
}

function applyFilters() {
  arrange();
  if (chosen < 0) drawOverview();
}

function arrange() {
  shownRows = orderOf(sorting.by, sorting.down).filter(passes);
  byId("found").textContent = word("found", { n: number.format(shownRows.length), all: number.format(columns.id.length) });
  byId("grid").scrollTop = 0;
  redrawRows();
}

function passes(row) {
  const { kind, country, from, to, trust, warnings, state, words } = filter;
  if (kind && (kind === NO_EVENT ? cellOf("event", row) : cellOf("kind", row) !== kind)) return false;
  if (country && cellOf("country", row) !== country) return false;
  if ((from || to) && !within(cellOf("start", row), cellOf("end", row), from, to)) return false;
  if (trust && !trusted(columns.trust[row], TRUSTS[trust])) return false;
  if (warnings && columns.warnings[row] > 0 !== (warnings === "yes")) return false;
  if (state && stateOf(columns.id[row]) !== state) return false;
  return words.every(sought => haystacks[row].includes(sought));
}

/** Tells whether an event that lasts from start to end, days or months or years, meets the days asked for. */
function within(start, end, from, to) {
  if (!start) return false;
  const last = end && end > start ? end : start;
  return (!to || start <= to) && (!from || last.padEnd(10, "-99") >= from);
}

const trusted = (percent, range) => (range ? percent !== null && percent >= range[0] && percent < range[1] : percent === null);

function orderOf(by, down) {
  const key = `${by} ${down}`;
  if (!orders.has(key)) orders.set(key, sortRows(by, down ? -1 : 1));
  return orders.get(key);
}

function sortRows(by, sign) {
  const rows = [...columns.id.keys()];
  if (!by) return rows;
  const keys = by === "name" ? columns.name.map((name, row) => name ?? columns.title[row] ?? columns.id[row]) : columns[by];
  const named = by === "country" ? keys.map(code => code && countryName(code)) : keys;
  const { compare } = typeof named.find(key => key !== null) === "string" ? new Intl.Collator(head.lang, { numeric: true }) : { compare: (a, b) => a - b };
  return rows.sort((a, b) => {
    if (named[a] === null || named[b] === null) return (named[a] === null) - (named[b] === null) || a - b; // the unknown last
    return sign * compare(named[a], named[b]) || a - b;
  });
}

function sortBy(by) {
  Object.assign(sorting, sorting.by !== by ? { by, down: false } : sorting.down ? { by: "", down: false } : { by, down: true });
  arrange();
}
