// Prints what axe-core (in Chromium, wide and narrow) and html-validate find in files: {"file": ["rule: what, where", …], …}
const { createRequire } = require("node:module");
const { readFileSync } = require("node:fs");
const { basename } = require("node:path");
const wanted = createRequire(process.env.BRIEFGEN_NODE + "/");
const puppeteer = wanted("puppeteer-core");
const { HtmlValidate } = wanted("html-validate");
const axe = readFileSync(wanted.resolve("axe-core/axe.min.js"), "utf8");

const WIDTHS = [1280, 360];
// Matters of taste; and what HTML has put aside but Outlook for Windows still needs in an e-mail.
const TASTE = ["no-inline-style", "long-title", "no-trailing-whitespace", "attribute-boolean-style", "void-style", "doctype-style"];
const MAIL = [...TASTE, "no-deprecated-attr", "prefer-native-element", "no-conditional-comment"];
const checker = (silent) =>
  new HtmlValidate({ extends: ["html-validate:standard"], rules: Object.fromEntries(silent.map((rule) => [rule, "off"])) });
const checkers = { page: checker(TASTE), mail: checker(MAIL) };

async function accessibility(page, file) {
  const found = [];
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 900 });
    await page.goto("file://" + file);
    await page.evaluate(axe);
    const told = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
    for (const rule of told.violations) found.push(`axe ${rule.id} at ${width}: ${rule.help}, ${rule.nodes[0].html.slice(0, 120)}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) found.push(`overflow at ${width}: ${wide} pixels`);
  }
  return found;
}

async function validity(file) {
  const report = await checkers[basename(file).startsWith("mail") ? "mail" : "page"].validateFile(file);
  const messages = report.results.flatMap((result) => result.messages);
  return messages.map((message) => `html ${message.ruleId}: ${message.message}, line ${message.line}`);
}

(async () => {
  const browser = await puppeteer.launch({ executablePath: process.env.BRIEFGEN_CHROMIUM, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  await page.setBypassCSP(true); // the page allows no script, and axe is one
  const told = {};
  for (const file of process.argv.slice(2)) told[file] = [...(await accessibility(page, file)), ...(await validity(file))];
  await browser.close();
  console.log(JSON.stringify(told));
})();
