import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownToHtml } from "#bot/local/shell/chat/markdown.ts";

describe("Markdown in cards and messages", () => {
  it.each([
    ["En **viktig** dag og en _liten_ og *skrå*", "<p>En <strong>viktig</strong> dag og en <em>liten</em> og <em>skrå</em></p>"],
    ["Første\nAndre\n\nTredje", "<p>Første<br>Andre</p><p>Tredje</p>"],
    ["- en\n- to", "<ul><li>en</li><li>to</li></ul>"],
    ["Slik:\n3. tre\n4. fire", '<p>Slik:</p><ol start="3"><li>tre</li><li>fire</li></ol>'],
    ["snake_case_name og 2*3*4", "<p>snake_case_name og 2<em>3</em>4</p>"],
    ["\\*ikke skrå\\* \\<b\\> \\[x\\](y)", "<p>*ikke skrå* &lt;b&gt; [x](y)</p>"],
    [
      "[Les **mer**](https://example.org/a?b=1&c=2)",
      '<p><a href="https://example.org/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">Les <strong>mer</strong></a></p>',
    ],
    ["• punkt", "<p>• punkt</p>"],
    ["", ""],
  ])("%j", (markdown, html) => expect(markdownToHtml(markdown)).toBe(html));

  it.each([
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](data:text/html,<script>1</script>)",
    '[x](https://a" onclick="alert(1))',
    "**<script>alert(1)</script>**",
    "\u00000\u0000[a](https://b.no)",
  ])("makes no element of %j", (markdown) => {
    const html = markdownToHtml(markdown);
    expect(
      html.replace(
        /<\/?(?:p|strong|em|br|a|ul|ol|li)(?: href="https:\/\/[^"<>]*" target="_blank" rel="noopener noreferrer")?>/g,
        "",
      ),
    ).not.toMatch(/[<>]/);
    expect(html).not.toMatch(/href="(?!https?:|mailto:)/);
  });

  it("never lets through an element or attribute of its own making, whatever is typed", () => {
    const pieces = fc.constantFrom(
      "<",
      ">",
      '"',
      "'",
      "&",
      "*",
      "**",
      "_",
      "[",
      "]",
      "(",
      ")",
      "\\",
      "https://a.no",
      "javascript:",
      "\n",
      "- ",
      "1. ",
      "a",
      " ",
      "\u0000",
      "0",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (typed) => {
        const html = markdownToHtml(typed.join(""));
        const rest = html.replace(
          /<\/?(?:p|strong|em|br|a|ul|ol|li)(?: href="https:\/\/[^"<>]*" target="_blank" rel="noopener noreferrer"| start="\d+")?>/g,
          "",
        );
        expect(rest).not.toMatch(/[<>"']/);
      }),
      { numRuns: 3000 },
    );
  });
});
