/** Whole conversations, as people have them: in private, in a board's channel where several ask in turn, and about ourselves. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openNamed } from "./demo.ts";
import { type Room, roomOf } from "./room.ts";

/**
 * What the answer says; `null` where it asks back or says what was not understood; the command that does what was
 * ordered; or a word for a greeting or for thanks.
 */
type Wanted =
	| string
	| readonly string[]
	| null
	| { readonly does: string }
	| { readonly is: string };
/** Who speaks is named where it is somebody else than before; last, what is shown to them alone. */
type Turn = readonly [words: string, wanted: Wanted, alone?: string];
type Conversation = {
	readonly named: string;
	readonly programme: string;
	readonly at?: string;
	readonly asker: string;
	readonly channel?: string;
	readonly turns: readonly Turn[];
};

const conversations = JSON.parse(
	readFileSync(new URL("conversations.json", import.meta.url), "utf8"),
) as readonly Conversation[];

const programmes = [...new Set(conversations.map(({ programme }) => programme))];

const speaks = /^@([\w-]+): /;

const check = async (room: Room, [typed, wanted, alone]: Turn, asker: string): Promise<void> => {
	const { publicly, privately } = await room.says(typed.replace(speaks, ""), asker);
	const { is } = publicly.answer;
	const said = answerMessage(publicly.answer).text;
	const isTold = is === "found" || is === "nothing";
	const shown = `${asker}: ${typed}\n${said}`;
	if (wanted === null) expect(isTold, shown).toBe(false);
	else if (typeof wanted === "object" && "does" in wanted)
		expect(said, shown).toContain(wanted.does);
	else if (typeof wanted === "object" && "is" in wanted) expect(is, shown).toBe(wanted.is);
	else {
		expect(isTold, shown).toBe(true);
		for (const words of [wanted].flat()) expect(said, shown).toContain(words);
	}
	const own = privately && answerMessage(privately.answer).text;
	if (alone === undefined) expect(own, shown).toBeUndefined();
	else expect(own ?? "", shown).toContain(alone);
};

describe.each(programmes)("of the programme of %s", (programme) => {
	let demo: Demo;
	beforeAll(async () => {
		const at = conversations.find((each) => each.programme === programme)?.at ?? "";
		demo = await openNamed(programme, at);
	}, 60_000);
	afterAll(() => demo.close());

	const own = conversations.filter((each) => each.programme === programme);
	it.each(own.map((each) => [each.named, each] as const))(
		"%s",
		async (_, conversation) => {
			const { at, channel, turns } = conversation;
			const room = await roomOf(demo, { at, channel });
			let { asker } = conversation;
			for (const turn of turns) {
				asker = speaks.exec(turn[0])?.[1] ?? asker;
				await check(room, turn, asker);
			}
		},
		60_000,
	);
});
