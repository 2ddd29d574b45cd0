// A value's form. Enter keeps, Shift+Enter begins another spelling, Escape leaves all as it was.

const LETTERS = 36; // about so many stand in a line of a form

function editValue(index) {
  const each = facts[index];
  if (!each?.form) return;
  closeForm();
  const item = factElement(index);
  const form = make("form", { class: "edit", "aria-label": word("edit") }, controls(each),
    make("p", { class: "acts" },
      make("button", { type: "submit", class: "primary" }, word("keep")),
      make("button", { type: "button", onclick: () => cancelForm(each.path) }, word("cancel"))));
  form.addEventListener("submit", event => {
    event.preventDefault();
    keepForm(form, each);
  });
  form.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && event.target.tagName !== "BUTTON") {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === "Escape") cancelForm(each.path);
    event.stopPropagation();
  });
  item.append(form);
  item.classList.add("editing");
  form.querySelector("textarea, input, select").focus({ preventScroll: true });
  form.scrollIntoView({ block: "nearest" });
}

function closeForm() {
  for (const form of document.querySelectorAll(".edit")) {
    form.closest("[data-fact]").classList.remove("editing");
    form.remove();
  }
}

function cancelForm(path) {
  closeForm();
  if (draft) {
    draft = null;
    drawValues();
  }
  focusFact(path);
}

function keepForm(form, each) {
  const value = readForm(new FormData(form), each);
  closeForm();
  draft = null;
  if (value === null && each.was === null) takeBack(current.document.id, each.path);
  else correct(current.document.id, each.path, value);
  focusFact(each.path);
}

function addValue(field) {
  const { edits } = reviewOf(current.document.id);
  const used = Object.keys(edits).filter(path => path.startsWith(`${field}.+`)).map(path => Number(path.split("+")[1]));
  draft = `${field}.+${Math.max(0, ...used) + 1}`;
  drawValues();
  editValue(facts.length - 1);
}

const control = (name, label, node) => {
  node.setAttribute("name", name);
  return make("label", {}, make("span", {}, word(label)), node);
};
const spellingsBox = (name, label, value, required = false) => {
  const area = make("textarea", { required });
  const fit = () => area.setAttribute("rows", area.value.split("\n").reduce((rows, line) => rows + Math.ceil((line.length + 1) / LETTERS), 0));
  area.value = (value ?? []).join("\n");
  area.addEventListener("input", fit);
  fit();
  return control(name, label, area);
};
const inputBox = (name, label, value, given = {}) => {
  const input = make("input", given);
  input.value = value ?? "";
  return control(name, label, input);
};
const selectBox = (name, label, value, values, wordKey) => {
  const select = make("select", {}, values.map(each => make("option", { value: each }, word(`${wordKey}.${each}`))));
  select.value = value ?? values[0];
  return control(name, label, select);
};
const optionalBox = value => {
  const check = make("input", { type: "checkbox" });
  check.checked = Boolean(value?.optional);
  return control("optional", "optional", check);
};
const codeBox = value => inputBox("code", "form.code", value, { pattern: "[A-Za-z]{2}", maxlength: 2, title: word("hint.code") });

function controls(each) {
  const { value } = each;
  switch (each.form) {
    case "spellings": return spellingsBox("spellings", "form.spellings", value);
    case "word": return inputBox("word", "form.word", value);
    case "day": return inputBox("day", "form.day", value, { pattern: "\\d{4}(-\\d\\d(-\\d\\d)?)?", title: word("hint.day"), inputmode: "numeric" });
    case "code": return codeBox(value);
    case "count": return [
      inputBox("value", "form.value", value?.value, { type: "number", min: 0, step: 1, required: true }),
      inputBox("upper", "form.upper", value?.upper, { type: "number", min: 0, step: 1 }),
      selectBox("of", "form.of", value?.of, OF, "of"), selectBox("bound", "form.bound", value?.bound, BOUNDS, "bound"), optionalBox(value)];
    case "country": return [codeBox(value?.code), selectBox("role", "form.role", value?.role, ROLES, "role"), optionalBox(value)];
    case "body": return [spellingsBox("name", "form.spellings", value?.name), optionalBox(value)];
    default: return [
      spellingsBox("name", "form.person", value?.name), spellingsBox("position", "form.position", value?.position),
      spellingsBox("organisation", "form.organisation", value?.organisation),
      each.form === "speaker" ? selectBox("mode", "form.mode", value?.mode ?? "unknown", MODES, "mode") : null, optionalBox(value)];
  }
}

/** Gives what a form holds in gold's form; null where it was emptied. */
function readForm(data, each) {
  const text = name => (data.get(name) ?? "").trim().replace(/\s+/g, " ") || null;
  const lines = name => {
    const kept = (data.get(name) ?? "").split("\n").map(line => line.trim().replace(/\s+/g, " ")).filter(Boolean);
    return kept.length ? kept : null;
  };
  const optional = data.get("optional") ? { optional: true } : {};
  const code = text("code")?.toUpperCase() ?? null;
  switch (each.form) {
    case "spellings": return lines("spellings");
    case "word": return text("word");
    case "day": return text("day");
    case "code": return code;
    case "count": return { of: data.get("of"), value: Number(data.get("value")), ...(text("upper") ? { upper: Number(data.get("upper")) } : {}), bound: data.get("bound"), ...optional };
    case "country": return code && { code, role: data.get("role"), ...optional };
    case "body": return lines("name") && { name: lines("name"), ...optional };
    default: return lines("name") && {
      name: lines("name"), position: lines("position"), organisation: lines("organisation"), ...(each.form === "speaker" ? { mode: data.get("mode") } : {}), ...optional };
  }
}
