// Corrections leave as gold: a document a line, in the form that `press-extract evaluate` reads.

function goldOf(record, edits) {
  const values = new Map(factsOf(record, edits).map(fact => [fact.path, fact]));
  const field = name => values.get(`event.${name}`).value;
  const list = name => [...values.values()].filter(fact => fact.field === name && fact.value !== null).map(fact => fact.value);
  const names = ["name", "kind", "theme", "part_of", "start", "end", "city", "region", "country", "venue"];
  const { id, published, text } = record.document;
  return {
    id,
    published,
    ...(text === null ? {} : { text }),
    record: {
      event: hasEvent(record, edits) ? Object.fromEntries(names.map(name => [name, field(name)])) : null,
      ...Object.fromEntries(LISTS.map(name => [name, list(name)])),
    },
  };
}

async function downloadGold() {
  const lines = [];
  for (const row of goldRows()) {
    lines.push(`${JSON.stringify(goldOf(await recordAt(row), reviewOf(columns.id[row]).edits))}\n`);
  }
  if (!lines.length) return;
  const address = URL.createObjectURL(new Blob(lines, { type: "application/x-ndjson" }));
  make("a", { href: address, download: "gold.jsonl" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  unsaved = false;
  watchLeaving();
  say(word("downloaded", { n: lines.length }));
}
