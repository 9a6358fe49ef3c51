// Validates Word files with the rules of Microsoft's Open XML SDK: node judge.mjs MODULES FILE... → {"FILE": [problems], ...}
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, ...files] = process.argv.slice(2);
const found = createRequire(pathToFileURL(`${modules}/`)).resolve("@ooxml-tools/validate");
const { default: validate, ready } = await import(pathToFileURL(found));
await ready();

const verdicts = {};
for (const file of files) {
  const problems = await validate(new Uint8Array(await readFile(file)), "docx", "Microsoft365");
  verdicts[file] = problems.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
}
process.stdout.write(JSON.stringify(verdicts), () => process.exit(0));
