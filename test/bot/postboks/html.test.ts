import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attribute, html } from "#bot/postboks/html/html.ts";

describe("a piece of a page", () => {
  it("shows whatever is put into it as text, between tags and between quotes", () => {
    const nasty = `<script>alert("1")</script>' & [lenke](http://a.no)`;
    const { markup } = html`<p title="${nasty}">${nasty}</p>`;
    const safe = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; &amp; [lenke](http://a.no)";
    expect(markup).toBe(`<p title="${safe}">${safe}</p>`);
  });

  it("lets no text make a tag, a quote or a control character, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const { markup } = html`${text}`;
        expect(markup).not.toMatch(/[<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|&(?!(amp|lt|gt|quot|#39);)/);
      }),
      { numRuns: 10_000 },
    );
  });

  it("keeps line breaks, and what another piece has made", () => {
    expect(html`${["a\r\nb", html`<b>c</b>`, 3, false, null, undefined]}`.markup).toBe("a\nb<b>c</b>3");
  });

  it("refuses a template that would put a value where escaping does not help", () => {
    expect(() => html`<p class=${"x"}>`).toThrow("outside of quotes");
    expect(() => html`<${"p"}>`).toThrow("outside of quotes");
    expect(() => html`<p ${"onclick"}>`).toThrow("only attributes");
  });

  it("takes attributes that are there or not", () => {
    const input = (isTicked: boolean) => html`<input ${attribute("checked", isTicked)} ${attribute("list", '"')}>`.markup;
    expect(input(true)).toBe('<input checked list="&quot;">');
    expect(input(false)).toBe('<input  list="&quot;">');
  });
});
