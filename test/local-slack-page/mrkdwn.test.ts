import { describe, expect, it } from "vitest";
import { dateWords } from "../../src/local-slack/page/text/date-token.ts";
import { readMarkdown } from "../../src/local-slack/page/text/markdown.ts";
import { type Inline, readInline, readMrkdwn } from "../../src/local-slack/page/text/mrkdwn.ts";

const LOOKS = { bold: "*", italic: "_", strike: "~" } as const;

/** The tree written out again, so that a test reads as a sentence. */
function outline(nodes: readonly Inline[]): string {
	return nodes
		.map((node) => {
			if (node.kind === "text") return node.text;
			if ("children" in node) return `${LOOKS[node.kind]}[${outline(node.children)}]`;
			if (node.kind === "code") return `code[${node.text}]`;
			if (node.kind === "link") return `link[${node.label} ${node.url}]`;
			if (node.kind === "user" || node.kind === "channel") return `${node.kind}[${node.id}]`;
			if (node.kind === "date") return `date[${node.token}]`;
			return `${node.kind}[${"label" in node ? node.label : node.name}]`;
		})
		.join("");
}

const read = (text: string) => outline(readInline(text));

describe("reading what an app writes", () => {
	it("knows bold, italic, struck and code", () => {
		expect(read("*due* _soon_ ~late~ `LPB-14`")).toBe("*[due] _[soon] ~[late] code[LPB-14]");
	});

	it("keeps marks that only look like formatting", () => {
		expect(read("2 * 3 * 4, snake_case_name, ~5")).toBe("2 * 3 * 4, snake_case_name, ~5");
	});

	it("nests one mark in another, and a link in bold", () => {
		expect(read("*_both_ <https://a.example|a*b>*")).toBe("*[_[both] link[a*b https://a.example]]");
	});

	it("reads mentions of people, channels and everyone", () => {
		expect(read("<@U1> in <#C1|board> <!here>")).toBe("user[U1] in channel[C1] everyone[@here]");
	});

	it("decodes the three escapes once and only once", () => {
		expect(read("&lt;b&gt; &amp;lt; R&amp;D")).toBe("<b> &lt; R&D");
	});

	it("never makes a link that could run something", () => {
		for (const url of ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "JaVaScRiPt:x"])
			expect(read(`<${url}|press here>`)).toBe("press here");
	});

	it("loses nothing that it cannot read", () => {
		expect(read("<b>bold</b> a < b > c <")).toBe("<b>bold</b> a < b > c <");
	});

	it("takes nothing inside code or a preformatted passage for formatting", () => {
		expect(read("`*a* <https://a.example|b>`")).toBe("code[*a* b]");
		expect(readMrkdwn("before\n```\n*a*\n&lt;x&gt;\n```after").map((one) => one.kind)).toEqual([
			"line",
			"pre",
			"line",
		]);
	});

	it("gathers quoted lines into one quotation", () => {
		const [quote] = readMrkdwn("> one\n&gt; two");
		expect(quote).toMatchObject({ kind: "quote", lines: { length: 2 } });
	});

	it("reads a long hostile text quickly", () => {
		const text = `${"*_~`<".repeat(800)}x`;
		expect(read(text)).toContain("x");
	});
});

describe("dates that an app leaves for each reader's own zone", () => {
	const at = Date.parse("2009-01-29T23:30:00Z") / 1000;
	const clock = (zone: string) => ({ now: at * 1000, zone });

	it("are worded in the reader's zone, with the weekday", () => {
		const token = `${at}^{date_long} at {time}`;
		expect(dateWords(token, "", clock("Europe/London"))).toBe("Thu 29 January 2009 at 23:30");
		expect(dateWords(token, "", clock("Pacific/Auckland"))).toBe("Fri 30 January 2009 at 12:30");
	});

	it("say today and tomorrow when the app asked for that", () => {
		const tomorrow = `${at + 86_400}^{date_short_pretty}`;
		expect(dateWords(`${at}^{date_pretty}`, "", clock("Europe/London"))).toBe("today");
		expect(dateWords(tomorrow, "", clock("Europe/London"))).toBe("tomorrow");
	});

	it("fall back to the app's own words when they cannot be read", () => {
		expect(dateWords("soon^{date}", "in the New Year", clock("UTC"))).toBe("in the New Year");
		expect(dateWords(`${at}^{fortnight}`, "in March", clock("UTC"))).toBe("in March");
	});
});

describe("standard Markdown", () => {
	it("is read into headings, lists, quotes, code, tables and rules", () => {
		const text =
			"# A\n\ntext\n- one\n- two\n\n1. first\n> said\n\n---\n```\ncode\n```\n| a | b |\n|---|---|\n| 1 | 2 |";
		expect(readMarkdown(text).map((part) => part.kind)).toEqual([
			"heading",
			"paragraph",
			"list",
			"list",
			"quote",
			"rule",
			"pre",
			"table",
		]);
	});

	it("makes no dangerous link either", () => {
		const [part] = readMarkdown("[press](javascript:alert(1))");
		expect(JSON.stringify(part)).not.toContain('"link"');
	});
});
