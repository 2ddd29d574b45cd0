// All the shown records at a glance; every bar is a button that filters.

const MOST = 10; // bars of a ranking
const MOST_TIMES = 36; // bars of the timeline
const BULK = 0.75; // share of the events that the months must hold, else years are shown

function drawOverview() {
  const rows = shownRows;
  const one = column => tally(rows.map(row => columns[column][row]));
  const each = column => tally(rows.flatMap(row => columns[column][row]));
  byId("overview").replaceChildren(...[
    totals(rows),
    timeline(rows),
    ranking("countries", one("country"), countryName, code => putFilter("country", code)),
    ranking("organisations", each("organisations"), name => name, name => putFilter("words", name)),
    ranking("speakers", each("speakers"), name => name, name => putFilter("words", name)),
  ].filter(Boolean));
}

function totals(rows) {
  const known = rows.filter(row => columns.trust[row] !== null);
  const mean = known.length ? Math.round(known.reduce((sum, row) => sum + columns.trust[row], 0) / known.length) : null;
  const told = {
    documents: number.format(rows.length),
    events: number.format(rows.filter(row => columns.event[row]).length),
    trust: mean === null ? "–" : `${mean} %`,
    warned: number.format(rows.filter(row => columns.warnings[row]).length),
    reviewed: number.format(rows.filter(row => stateOf(columns.id[row]) !== "new").length),
  };
  return make("dl", { class: "totals" }, Object.entries(told).map(([name, value]) => make("div", {}, make("dt", {}, word(`total.${name}`)), make("dd", {}, value))));
}

/** Bars by the month, or by the year; what lies far off the bulk of the events has a bar of its own at either end. */
function timeline(rows) {
  const days = rows.map(row => columns.start[row]).filter(day => /^\d{4}-\d\d/.test(day));
  if (!days.length) return null;
  const monthly = bulkOf(days.map(day => 12 * day.slice(0, 4) + Number(day.slice(5, 7)) - 1));
  const years = monthly.inside < BULK * days.length;
  const { first, last, counts, before, after } = years ? bulkOf(days.map(day => Number(day.slice(0, 4)))) : monthly;
  const name = unit => (years ? String(unit) : `${Math.floor(unit / 12)}-${String((unit % 12) + 1).padStart(2, "0")}`);
  const label = unit => (years ? name(unit) : dayName(name(unit)));
  const most = Math.max(before, after, ...counts.values());
  const bar = (count, text, pick, apart) => {
    const button = make("button", { type: "button", title: `${text}: ${number.format(count)}`, "aria-label": `${text}: ${number.format(count)}`, disabled: !count, onclick: pick }, make("i"));
    button.firstChild.style.height = `${(100 * count) / most}%`;
    return make("li", { class: apart && "apart" }, button);
  };
  const bars = [];
  if (before) bars.push(bar(before, word("earlier"), () => filterTime("", dayBefore(name(first))), true));
  for (let unit = first; unit <= last; unit++) bars.push(bar(counts.get(unit) ?? 0, label(unit), () => filterTime(...bounds(name(unit)))));
  if (after) bars.push(bar(after, word("later"), () => filterTime(bounds(name(last + 1))[0], ""), true));
  const ends = (first === last ? [first] : [first, last]).map(unit => make("span", {}, label(unit)));
  const section = make("section", { class: "time" }, make("h2", {}, word(years ? "by-year" : "by-month")), make("ol", {}, bars), make("p", { class: "ends" }, ends));
  section.style.setProperty("--bars", bars.length);
  return section;
}

/** Finds the stretch of so many units that holds the most, trimmed to what is in it. */
function bulkOf(units) {
  const sorted = units.toSorted((a, b) => a - b);
  let best = [0, 0];
  for (let start = 0, stop = 0; start < sorted.length; start++) {
    while (stop < sorted.length && sorted[stop] < sorted[start] + MOST_TIMES) stop++;
    if (stop - start > best[1] - best[0]) best = [start, stop];
  }
  const [start, stop] = best;
  const counts = new Map();
  for (const unit of sorted.slice(start, stop)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return { first: sorted[start], last: sorted[stop - 1], counts, inside: stop - start, before: start, after: sorted.length - stop };
}

/** Gives the first and the last day of a month or of a year. */
function bounds(time) {
  if (time.length === 4) return [`${time}-01-01`, `${time}-12-31`];
  const [year, month] = time.split("-");
  return [`${time}-01`, `${time}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`];
}

const dayBefore = time => new Date(Date.parse(bounds(time)[0]) - 86400000).toISOString().slice(0, 10);

function filterTime(from, to) {
  byId("filters").elements.from.value = filter.from = from;
  putFilter("to", to);
}

function ranking(name, counts, label, pick) {
  const top = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST);
  if (!top.length) return null;
  const bars = top.map(([value, count]) => {
    const bar = make("button", { type: "button", title: label(value), onclick: () => pick(value) },
      make("span", {}, label(value)), make("b", {}, number.format(count)), make("i", { "aria-hidden": "true" }));
    bar.lastChild.style.setProperty("--part", `${(100 * count) / top[0][1]}%`);
    return make("li", {}, bar);
  });
  return make("section", { class: "ranking" }, make("h2", {}, word(`top.${name}`)), make("ol", {}, bars));
}
