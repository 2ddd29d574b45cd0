// The page begins here.

const THEME = "press-extract:theme";

function nameEverything() {
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", word(element.dataset.label));
  for (const element of document.querySelectorAll("[data-hint]")) element.setAttribute("placeholder", word(element.dataset.hint));
}

function turnTheme(to = null) {
  const root = document.documentElement;
  const dark = root.style.colorScheme ? root.style.colorScheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.style.colorScheme = to ?? (dark ? "light" : "dark");
  try {
    if (!to) localStorage.setItem(THEME, root.style.colorScheme);
  } catch {
    // The theme is then the system's next time.
  }
}

function oldTheme() {
  try {
    const theme = localStorage.getItem(THEME);
    if (theme === "dark" || theme === "light") turnTheme(theme);
  } catch {
    // No theme was kept.
  }
}

/** After a decision or a correction. */
function reviewsChanged() {
  const leaving = goldRows().length, button = byId("download");
  button.disabled = !leaving;
  button.textContent = word("download", { n: number.format(leaving) });
  button.title = word("hint.download");
  byId("notice").hidden = kept || !unsaved;
  byId("notice").textContent = word("not-kept");
  redrawRows();
  if (!current) return;
  drawValues();
  drawTitle();
  light(pinnedIndex());
}

async function begin() {
  oldTheme();
  nameEverything();
  await openTable();
  rowById = new Map(columns.id.map((id, row) => [id, row]));
  openReviews();
  openFilters();
  openGrid();
  openLight();
  openKeys();
  byId("theme").addEventListener("click", () => turnTheme());
  byId("help").addEventListener("click", () => byId("keys").showModal());
  byId("download").addEventListener("click", downloadGold);
  byId("to-overview").addEventListener("click", showOverview);
  byId("more").addEventListener("click", event => {
    const open = document.body.classList.toggle("filtering");
    event.target.setAttribute("aria-expanded", open);
  });
  addEventListener("hashchange", follow);
  applyFilters();
  reviewsChanged();
  if (columns.id.length === 1 && !location.hash) choose(0);
  else follow();
  document.body.dataset.ready = "yes";
  performance.mark("ready");
}

begin().catch(error => {
  byId("notice").textContent = `${word("broken")} (${error.message})`;
  byId("notice").hidden = false;
  throw error;
});
