// The form of a packet as pdf-lib, a program of other people, reads it.
//
//   fields.mjs compare PDF DUMP       names, types and values are those of
//                                     dump --stage=document
//   fields.mjs fill PDF OUT FONT      fills a text in Chinese and a choice
//   fields.mjs places TRACE DUMP      every run of a field is drawn where
//                                     dump --stage=pages has it (mutool's trace)
//
// Prints each fault; status 1 if there is any. Packages stand in out/clients.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const require = createRequire(resolve("out/clients") + "/");
const FILLED = { text: "/proposal/title/zh", words: "填写示例甲乙丙丁",
                 choice: "/proposal/recommending-unit/@kind",
                 option: "association" };
const faults = [];

// The inverse of the coding of names: %2E is a full stop, %25 a percent sign.
const decoded = (name) =>
    name.replace(/%([0-9A-F]{2})/g, (_, x) => String.fromCharCode(parseInt(x, 16)));

const indent = (line) => line.length - line.trimStart().length;

// name -> { kind, value } of the fields of a document dump.
function readDump(file) {
    const lines = readFileSync(file, "utf8").split("\n");
    const fields = new Map();
    lines.forEach((line, i) => {
        const m = line.match(
            /^ *(field|choice|checkbox) <\w+> .*? name=(.*?)( kind=\w+)?( lines=\d+)?( checked)?$/);
        if (!m) return;
        const own = [];
        for (let k = i + 1; k < lines.length && indent(lines[k]) > indent(line); k++)
            own.push(lines[k]);
        fields.set(m[2], { kind: m[1], value: valueOf(m, own) });
    });
    return fields;
}

function valueOf(m, own) {
    if (m[1] === "checkbox") return m[5] ? "Yes" : "Off";
    if (m[1] === "choice") {
        const chosen = own.find((l) => / checked$/.test(l));
        return chosen ? chosen.match(/ value=(.*) checked$/)[1] : "Off";
    }
    const texts = [];
    for (const l of own) {
        const text = l.match(/^ *"(.*)" \S+ \S+ <Form>$/);
        if (/^ *para /.test(l)) texts.push("");
        else if (text && texts.length) texts[texts.length - 1] += text[1];
        else if (text) texts.push(text[1]);
    }
    return texts.join("\n");
}

// The same of a PDF. Pieces of a text that a page break cut have a full stop
// and their number after the name.
function readForm(form, lib) {
    const kinds = new Map([[lib.PDFTextField, "field"], [lib.PDFRadioGroup, "choice"],
                           [lib.PDFCheckBox, "checkbox"]]);
    const fields = new Map();
    for (const f of form.getFields()) {
        const [path] = f.getName().split(".");
        const kind = kinds.get(f.constructor);
        if (!kind) continue;
        const value = kind === "field" ? f.getText() ?? ""
            : kind === "choice" ? f.getSelected() ?? "Off"
                : f.isChecked() ? "Yes" : "Off";
        const before = fields.get(decoded(path));
        fields.set(decoded(path), { kind, value: (before?.value ?? "") + value });
    }
    return fields;
}

async function compare(pdf, dump) {
    const lib = require("pdf-lib");
    const doc = await lib.PDFDocument.load(readFileSync(pdf));
    const got = readForm(doc.getForm(), lib), want = readDump(dump);
    if (want.size < 50) faults.push(`only ${want.size} fields in the dump`);
    for (const [name, w] of want) {
        const g = got.get(name);
        if (!g) faults.push(`${name}: not in the PDF`);
        else if (g.kind !== w.kind || g.value !== w.value)
            faults.push(`${name}: ${g.kind} "${g.value}", not ${w.kind} "${w.value}"`);
    }
    for (const name of got.keys())
        if (!want.has(name)) faults.push(`${name}: not in the document`);
    console.log(`${got.size} fields`);
}

async function fill(pdf, out, font) {
    const lib = require("pdf-lib");
    const doc = await lib.PDFDocument.load(readFileSync(pdf));
    doc.registerFontkit(require("@pdf-lib/fontkit"));
    const face = await doc.embedFont(readFileSync(font), { subset: true });
    const form = doc.getForm();
    const text = form.getTextField(FILLED.text);
    text.setText(FILLED.words);
    text.updateAppearances(face);
    form.getRadioGroup(FILLED.choice).select(FILLED.option);
    writeFileSync(out, await doc.save({ updateFieldAppearances: false }));
    const again = (await lib.PDFDocument.load(readFileSync(out))).getForm();
    if (again.getTextField(FILLED.text).getText() !== FILLED.words)
        faults.push("the text was not kept");
    if (again.getRadioGroup(FILLED.choice).getSelected() !== FILLED.option)
        faults.push("the choice was not kept");
    console.log(FILLED.words);
}

// "page character" -> points, y from the top of the page.
function readTrace(file) {
    const glyphs = new Map();
    let page = 0, m = null;
    for (const line of readFileSync(file, "utf8").split("\n")) {
        if (line.startsWith("<page ")) page++;
        const text = line.match(/^ *<fill_text .*transform="([^"]*)"/);
        const g = line.match(/<g unicode="([^"]*)".* x="([^"]*)" y="([^"]*)"/);
        if (text) m = text[1].split(" ").map(Number);
        if (!g) continue;
        const key = `${page} ${unescaped(g[1])}`;
        const [x, y] = [Number(g[2]), Number(g[3])];
        if (!glyphs.has(key)) glyphs.set(key, []);
        glyphs.get(key).push([m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]);
    }
    return glyphs;
}

const unescaped = (s) => s.replace(/&#x([0-9a-f]+);/gi,
    (_, x) => String.fromCodePoint(parseInt(x, 16)))
    .replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

function places(trace, dump) {
    const glyphs = readTrace(trace);
    let page = 0, runs = 0;
    for (const line of readFileSync(dump, "utf8").split("\n")) {
        const p = line.match(/^page (\d+) of /);
        // Text of a field, or the box of an option.
        const m = line.match(
            /^ {2}glyphs (\S+),(\S+) \S+ <(?:Form \d+> \S+ \S+ "(.*)|Span \d+> \S+ \S+ "([☐☑]))"$/);
        if (p) page = Number(p[1]);
        const words = m?.[3] ?? m?.[4] ?? "";
        if (!words.trim()) continue;
        runs++;
        const at = glyphs.get(`${page} ${String.fromCodePoint(words.codePointAt(0))}`) ?? [];
        if (!at.some(([x, y]) => Math.abs(x - m[1]) < 0.01 && Math.abs(y - m[2]) < 0.01))
            faults.push(`page ${page}: "${words}" is not at ${m[1]}, ${m[2]}`);
    }
    if (runs < 50) faults.push(`only ${runs} runs of fields`);
    console.log(`${runs} runs`);
}

const [mode, ...args] = process.argv.slice(2);
await { compare, fill, places }[mode](...args);
for (const fault of faults.slice(0, 20)) console.log(fault);
process.exitCode = faults.length ? 1 : 0;
