import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ThreadContext } from "../../src/domain/questions/question.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo } from "./demo.ts";
import { roomOf } from "./room.ts";

const asker = "guidance-lead";
const referencesIn = (text: string): readonly string[] =>
	[...text.matchAll(/^• ([A-Z]+-\d+) /gm)].map(([, reference]) => reference ?? "");

describe("a long list is read on a page at a time", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openDemo();
	}, 60_000);
	afterAll(() => demo.close());

	const ask = async (text: string, thread?: ThreadContext, who = asker) => {
		const { answer, thread: after } = await demo.ask(text, { asker: who, thread });
		const message = answerMessage(answer);
		const more = answer.is === "found" ? answer.more : undefined;
		return { text: message.text, more, thread: after, shown: referencesIn(message.text) };
	};

	it("every line once, until the last page offers no more", async () => {
		const first = await ask("what's open?");
		expect(first.text).toContain("Open: 52");
		expect(first.text).toContain("… and 32 more.");
		expect(first.more?.label).toBe("Show the next 20");
		const second = await ask(first.more?.question ?? "", first.thread);
		expect(second.more?.label).toBe("Show the last 12");
		const third = await ask(second.more?.question ?? "", second.thread);
		expect(third.more).toBeUndefined();
		const all = [...first.shown, ...second.shown, ...third.shown];
		expect(all).toHaveLength(52);
		expect(new Set(all).size).toBe(52);
	});

	it("the same button shows the same page again, whatever was asked since", async () => {
		const first = await ask("what's open?");
		const second = await ask(first.more?.question ?? "", first.thread);
		const other = await ask("who chairs LPB?", second.thread);
		const again = await ask(first.more?.question ?? "", other.thread);
		expect(again.shown).toEqual(second.shown);
	});

	it("the button still works after a message of which a part could not be read", async () => {
		const first = await ask("what's open?");
		const half = await ask("who is the bishop of Ely? who chairs LPB?", first.thread);
		const unread = await ask("did we paint the corridor green and who chairs LPB?", half.thread);
		const second = await ask(first.more?.question ?? "", unread.thread);
		expect(second.shown).toHaveLength(20);
	});

	it("a private conversation of many turns is remembered in no more than a short one", async () => {
		const room = await roomOf(demo, {});
		await room.says("what's open?", asker);
		const sizes: number[] = [];
		for (let turn = 0; turn < 8; turn += 1) {
			await room.says("who chairs LPB?", asker);
			sizes.push(room.remembers());
		}
		expect(sizes.at(-1)).toBe(sizes[0]);
	});

	it("plain words read on from the list told just now, and from nothing else", async () => {
		const first = await ask("what's open?");
		const more = await ask("show me more", first.thread);
		expect(more.shown.some((each) => first.shown.includes(each))).toBe(false);
		const other = await ask("who chairs LPB?", first.thread);
		expect((await ask("show me more", other.thread)).text).toContain("didn’t understand");
	});

	it.each(["back", "go back", "the previous page"])(
		"%s: the page before is shown again, and read on from",
		async (words) => {
			const first = await ask("what's open?");
			const second = await ask("more", first.thread);
			const third = await ask("more", second.thread);
			const back = await ask(words, third.thread);
			expect(back.shown).toEqual(second.shown);
			expect((await ask("more", back.thread)).shown).toEqual(third.shown);
			expect((await ask(words, back.thread)).shown).toEqual(first.shown);
		},
	);

	it("there is no way back in what is no list", async () => {
		const first = await ask("what's open?");
		const other = await ask("who chairs LPB?", first.thread);
		expect((await ask("go back", other.thread)).text).toContain("didn’t understand");
	});

	it("a button whose list is no longer kept is told so, and what was spoken of before stays", async () => {
		const first = await ask("who chairs LPB?");
		const late = await ask("Show page 2 of list k3x", first.thread);
		expect(late.text).toMatch(/^I no longer have that list: .* for a day\. Ask for it again\.$/);
		expect((await ask("and its secretary?", late.thread)).text).toContain("Partnerships Secretary");
	});

	it("a page shows what its reader may see when they ask for it", async () => {
		const first = await ask("what's open?", undefined, "vetting-secretary");
		const asVetting = await ask("show more", first.thread, "vetting-secretary");
		const asOther = await ask("show more", first.thread, asker);
		const seen = [...first.shown, ...asVetting.shown];
		expect(seen.some((each) => each.startsWith("VET-"))).toBe(true);
		expect(asOther.text).not.toContain("VET-");
	});

	it("who may see less than has been shown is shown what of theirs is left", async () => {
		const guest = "gol-representative";
		const theirs = (await ask("what's open?", undefined, guest)).shown;
		const first = await ask("what's open?");
		const more = await ask("show more", first.thread, guest);
		expect(theirs.length).toBeLessThan(first.shown.length);
		expect(more.shown.length).toBeGreaterThan(0);
		expect(more.shown).toEqual(theirs.filter((each) => !first.shown.includes(each)));
	});
});
