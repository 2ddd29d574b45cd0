// What the reader decided: per document a state (accepted, rejected) and corrections by path. Kept in the browser where it lets us.

const STORE = `press-extract:${head.key}`;
const reviews = new Map(); // document id → { state, edits }
let kept = true; // the browser keeps what we give it
let unsaved = false; // decided since the last download

function openReviews() {
  try {
    const stored = JSON.parse(localStorage.getItem(STORE) ?? "{}");
    for (const [id, review] of Object.entries(stored)) reviews.set(id, review);
    localStorage.setItem(STORE, JSON.stringify(Object.fromEntries(reviews)));
  } catch {
    kept = false;
  }
}

/** Asks before the page is left with corrections that nothing keeps. There is no listener otherwise: it would slow down every leaving. */
function watchLeaving() {
  if (unsaved && !kept) addEventListener("beforeunload", askToStay);
  else removeEventListener("beforeunload", askToStay);
}

const askToStay = event => event.preventDefault();

const reviewOf = id => reviews.get(id) ?? { state: null, edits: {} };

/** Gives new, accepted, rejected or edited. */
function stateOf(id) {
  const review = reviewOf(id);
  return review.state ?? (Object.keys(review.edits).length ? "edited" : "new");
}

function decide(id, state) {
  const review = reviewOf(id);
  keep(id, { ...review, state: review.state === state ? null : state });
  say(word(`state.${stateOf(id)}`));
}

function correct(id, path, value) {
  const review = reviewOf(id);
  keep(id, { ...review, edits: { ...review.edits, [path]: value } });
}

function takeBack(id, path) {
  const edits = { ...reviewOf(id).edits };
  delete edits[path];
  keep(id, { ...reviewOf(id), edits });
}

function keep(id, review) {
  if (review.state || Object.keys(review.edits).length) reviews.set(id, review);
  else reviews.delete(id);
  unsaved = true;
  try {
    if (kept) localStorage.setItem(STORE, JSON.stringify(Object.fromEntries(reviews)));
  } catch {
    kept = false;
  }
  watchLeaving();
  reviewsChanged();
}

/** Gives a cell of the table as the reader has corrected it. */
function cellOf(column, row) {
  const { edits } = reviewOf(columns.id[row]), path = column === "event" ? "event" : `event.${column}`;
  if (!Object.hasOwn(edits, path)) return columns[column][row];
  return Array.isArray(edits[path]) ? edits[path][0] : edits[path];
}

/** Lists the rows whose documents leave as gold: the accepted and the corrected ones. */
function goldRows() {
  const leaving = new Set([...reviews.keys()].filter(id => ["accepted", "edited"].includes(stateOf(id))));
  return [...columns.id.keys()].filter(row => leaving.has(columns.id[row]));
}
