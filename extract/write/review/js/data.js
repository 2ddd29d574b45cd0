// What the page holds: the head in plain JSON, the table's columns and the records gzipped, in base64.

const head = JSON.parse(byId("head").textContent);
const chunks = document.getElementsByClassName("chunk");
const opened = new Map(); // chunk number → promise of its records
const KEPT_OPEN = 8;
let columns = {};

/** Gives one of the page's own phrases; {n} in it stands for what is given. */
const word = (key, given = {}) => (head.words[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => given[name] ?? all);
const fieldLabel = field => head.fields[field] ?? field;
const number = new Intl.NumberFormat(head.lang);
const regions = new Intl.DisplayNames([head.lang], { type: "region" });

function countryName(code) {
  try {
    return regions.of(code);
  } catch {
    return code;
  }
}

/** Formats 2024-09-09, 2024-09 or 2024 for a reader. */
function dayName(day, month = "short") {
  const [year, m, d] = day.split("-").map(Number);
  if (!m || Number.isNaN(year)) return day;
  const form = d ? { day: "numeric", month, year: "numeric" } : { month: "long", year: "numeric" };
  return new Intl.DateTimeFormat(head.lang, { ...form, timeZone: "UTC" }).format(Date.UTC(year, m - 1, d || 1)).replace(/\s?г\.$/, "");
}

async function unpack(element) {
  const bytes = Uint8Array.from(atob(element.textContent), sign => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

async function openTable() {
  columns = await unpack(byId("table-data"));
  byId("table-data").remove();
}

/** Gives the record of a row; its neighbours are unpacked with it. */
async function recordAt(row) {
  const at = Math.floor(row / head.chunk);
  const chunk = opened.get(at) ?? unpack(chunks[at]);
  opened.delete(at);
  opened.set(at, chunk); // the last one asked for is the last to go
  if (opened.size > KEPT_OPEN) opened.delete(opened.keys().next().value);
  return (await chunk)[row % head.chunk];
}
