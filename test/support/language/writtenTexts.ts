import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import ts from "typescript";
import type { Language } from "#domain/organisasjon/model.ts";

/** A text as it stands in the source: `words` is what is read, with `gap` where a value is put in. */
export type WrittenText = { readonly file: string; readonly line: number; readonly words: string };

/** Stands where a value is put into a text. No letter, and no end of a sentence. */
export const gap = "\u{fffc}";

/**
 * Every text of a language, out of the files named after it («nn.ts», «nnRefusals.ts», «logNn.ts») and of what is called by its name in an
 * object elsewhere (`{ nb: …, nn: …, en: … }`). What people ask the guide is none: it is misspelt by intent.
 */
export function writtenTexts(language: Language): readonly WrittenText[] {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "domain", "bot", "tab"], {
    encoding: "utf8",
  })
    .split("\n")
    .filter((file) => /\.tsx?$/.test(file) && !notForReading.test(file));
  return files.flatMap((file) => textsOf(file, language));
}

const notForReading = /^domain\/veileder\/|^bot\/guide\/|^bot\/local\/demo\//;

function textsOf(file: string, language: Language): readonly WrittenText[] {
  const source = readFileSync(file, "utf8");
  const name = basename(file).replace(/\.tsx?$/, "");
  const own = new RegExp(`^${language}(?![a-z])|[a-z]${language[0]?.toUpperCase()}${language.slice(1)}$`).test(name);
  if (!own && !source.includes(`${language}:`)) return [];
  const tree = ts.createSourceFile(
    file,
    source,
    ts.ScriptTarget.Latest,
    true,
    file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: WrittenText[] = [];
  const add = (node: ts.Node, words: string) => {
    // A code, a name of a field or an address is not read by people.
    if (/\p{L}/u.test(words) && !/^[\w.:/#-]*$/.test(words.replace(/^\p{Lu}\p{Ll}+$/u, " "))) {
      found.push({ file, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, words });
    }
  };
  const visit = (node: ts.Node, isRead: boolean): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isPropertyAssignment(node)) {
      const called = ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) ? node.name.text : "";
      visit(node.initializer, isRead || called === language);
      return;
    }
    // What is compared with and what is looked up by is code.
    if (ts.isBinaryExpression(node) && /^[=!]==$/.test(node.operatorToken.getText())) return;
    if (ts.isElementAccessExpression(node)) {
      visit(node.expression, isRead);
      return;
    }
    if (isRead && (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))) {
      add(node, node.text);
      return;
    }
    if (isRead && ts.isTemplateExpression(node)) {
      add(node, node.head.text + node.templateSpans.map(({ literal }) => gap + literal.text).join(""));
      for (const { expression } of node.templateSpans) visit(expression, isRead);
      return;
    }
    ts.forEachChild(node, (child) => visit(child, isRead));
  };
  visit(tree, own);
  return found;
}
