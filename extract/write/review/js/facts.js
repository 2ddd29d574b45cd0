// A record as a list of facts. A fact's value has the form that gold has, so that corrections are gold from the start.

const GROUPS = {
  what: ["name", "kind", "theme", "part_of", "status"],
  when: ["start", "end"],
  where: ["city", "region", "country", "venue"],
};
const LISTS = ["attendance", "countries", "organisations", "speakers", "participants"];
const FORMS = {
  name: "spellings", kind: "word", theme: "spellings", part_of: "spellings", status: null, start: "day", end: "day",
  city: "spellings", region: "spellings", country: "code", venue: "spellings",
  attendance: "count", countries: "country", organisations: "body", speakers: "speaker", participants: "person",
};
const OF = ["people", "countries", "organisations", "companies", "regions", "cities", "universities", "media", "teams", "delegations", "other"];
const BOUNDS = ["exact", "about", "at_least", "at_most"];
const ROLES = ["host", "participant", "mentioned"];
const MODES = ["in_person", "video", "letter", "unknown"];

const listed = value => (value ? [value] : null);
const inGold = {
  spellings: listed,
  word: value => value,
  day: value => value,
  code: value => value,
  count: item => ({ of: item.of, value: item.value, ...(item.upper ? { upper: item.upper } : {}), bound: item.bound }),
  country: item => ({ code: item.code, role: item.role }),
  body: item => ({ name: [item.name, ...item.aliases] }),
  person: item => ({ name: [item.name], position: listed(item.position), organisation: listed(item.organisation) }),
  speaker: item => ({ ...inGold.person(item), mode: item.mode }),
};

/** Gives every fact of a record with the reader's corrections: `value` is how it now stands, null where it is not or no more. */
function factsOf(record, edits) {
  const facts = [];
  const add = (path, field, item, value) => facts.push(fact(path, field, item, value, edits));
  const event = record.event;
  for (const field of Object.values(GROUPS).flat()) {
    const item = event && (event[field] !== undefined ? event[field] : event.place[field]);
    const form = FORMS[field];
    add(`event.${field}`, field, item, item ? (form ? inGold[form](item.value) : item.value) : null);
  }
  for (const field of LISTS) {
    record[field].forEach((item, at) => {
      add(`${field}.${at}`, field, item, inGold[FORMS[field]](item));
      (item.statements ?? []).forEach((said, k) => add(`${field}.${at}.statements.${k}`, "statements", { evidence: [pieceOf(said)], kind: said.kind }, said));
    });
    for (const path of Object.keys(edits)) {
      if (path.startsWith(`${field}.+`)) add(path, field, null, null);
    }
  }
  return facts;
}

const pieceOf = said => (said.text === undefined ? [said.start, said.stop] : [said.start, said.stop, said.text]);

function fact(path, field, item, value, edits) {
  const edited = Object.hasOwn(edits, path);
  return {
    path, field, form: FORMS[field] ?? null, was: value, value: edited ? edits[path] : value, edited, list: LISTS.includes(field),
    confidence: item?.confidence ?? null, rule: item?.rule ?? null, status: item?.status ?? null, noun: item?.noun ?? null,
    kind: item?.kind ?? null, evidence: item?.evidence ?? [],
  };
}

const hasEvent = (record, edits) => edits.event ?? record.event !== null;

/** Says a fact's value as a reader would write it. */
function shown(value, form, noun = null) {
  if (value === null) return word("none");
  switch (form) {
    case "spellings": return value[0];
    case "day": return dayName(value, "long");
    case "code": return `${countryName(value)} (${value})`;
    case "count": return countShown(value, noun);
    case "country": return `${countryName(value.code)}`;
    case "body": return value.name[0];
    case "person": case "speaker": return value.name[0];
    default: return String(value);
  }
}

function countShown(count, noun) {
  const range = count.upper ? `${number.format(count.value)}–${number.format(count.upper)}` : number.format(count.value);
  const bound = count.bound === "exact" || count.upper ? "" : `${word(`bound.${count.bound}`)} `;
  return `${bound}${range} · ${word(`of.${count.of}`)}${noun ? ` («${noun}»)` : ""}`;
}

/** Says what else is known: a role, an office, other spellings. */
function besides(value, form) {
  if (value === null) return "";
  if (form === "spellings") return value.slice(1).join(" · ");
  if (form === "body") return value.name.slice(1).join(" · ");
  if (form === "country") return word(`role.${value.role}`);
  if (form !== "person" && form !== "speaker") return "";
  const parts = [...(value.name.slice(1)), value.position?.[0], value.organisation?.[0]];
  if (form === "speaker" && value.mode !== "unknown") parts.push(word(`mode.${value.mode}`));
  return parts.filter(Boolean).join(" · ");
}
