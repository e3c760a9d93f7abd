import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	escapeText,
	normaliseAppText,
	unescapeText,
} from "../../src/local-slack/blocks/typed-text.ts";
import { type Stage, stage } from "./sample.ts";

const words = fc.string({ unit: "grapheme", maxLength: 60 });

describe("text, escaped once on the way in and read back once", () => {
	it("comes back as it was typed", () => {
		fc.assert(fc.property(words, (text) => unescapeText(escapeText(text)) === text));
	});

	it("an app's text is escaped once, however often it is looked at", () => {
		fc.assert(
			fc.property(words, (text) => {
				const once = normaliseAppText(text);
				return normaliseAppText(once) === once;
			}),
		);
		expect(normaliseAppText("a < b & c <@U1> <https://x.org|x> &amp;")).toBe(
			"a &lt; b &amp; c <@U1> <https://x.org|x> &amp;",
		);
	});
});

describe("what people type, as apps receive it", () => {
	let there: Stage;
	beforeAll(async () => {
		there = await stage();
	});
	afterAll(() => there.end());

	const said = async (text: string): Promise<string> => {
		await there.hand.post("message", { user: "maya", channel: "C1", text });
		const { messages } = await there.hand.get("transcript", { user: "maya", channel: "C1" });
		return (messages as { text: string }[]).at(-1)?.text ?? "";
	};
	const commanded = async (command: string, text: string): Promise<unknown> => {
		await there.hand.post("command", { user: "maya", channel: "C1", command, text });
		const last = (await there.hand.log("delivery")).at(-1);
		return (last?.request.payload as { text?: string } | undefined)?.text;
	};

	it.each([
		["ask @maya now", "ask <@U1> now"],
		["ask @Sam Okoro, please", "ask <@U2>, please"],
		["@sam.okoro.", "<@U2>."],
		["@sam.okoroson", "@sam.okoroson"],
		["see #london-board!", "see <#C1|london-board>!"],
		["#london-boards", "#london-boards"],
		["all of @channel", "all of <!channel>"],
		["a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"],
		["<!channel> <@U1>", "&lt;!channel&gt; &lt;@U1&gt;"],
		["go to https://example.org/a?b=1&c=2.", "go to <https://example.org/a?b=1&amp;c=2>."],
		["write to sam@example.org", "write to <mailto:sam@example.org|sam@example.org>"],
		["price@maya", "price@maya"],
	])("%s", async (typed, received) => {
		expect(await said(typed)).toBe(received);
	});

	it("commands that ask for it get names with their ids, and the others do not", async () => {
		expect(await commanded("/meeting", "owner @maya in #london-board")).toBe(
			"owner <@U1|maya> in <#C1|london-board>",
		);
		expect(await commanded("/plain", "owner @maya & <!here>")).toBe(
			"owner @maya &amp; &lt;!here&gt;",
		);
	});

	it("documents itself", async () => {
		const { verbs } = await there.hand.get("help");
		expect((verbs as { path: string }[]).map(({ path }) => path)).toContain("/local/transcript");
	});
});
