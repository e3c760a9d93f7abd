/** Buttons pressed on a card that is out after somebody else has settled its matter. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice, type Seen } from "./office.ts";
import { type Case, cases, type Typed } from "./settled-cards.ts";

type Element = {
	readonly action_id: string;
	readonly value?: string;
	readonly text?: { readonly text: string };
	readonly placeholder?: { readonly text: string };
	readonly options?: readonly { readonly value: string }[];
};
type Placed = Element & { readonly block_id: string };

/** What only shows something may be pressed for ever. */
const onlyShows = /^do:(?:\w+ show|programme why|meeting calendar|meeting minutes)$/;

const elementsOf = ({ blocks = [] }: Seen): readonly Placed[] =>
	blocks.flatMap(({ block_id, elements = [] }) =>
		elements.flatMap((element) =>
			"action_id" in element ? [{ block_id, ...(element as Element) }] : [],
		),
	);
const labelOf = ({ text, placeholder }: Element) => (text ?? placeholder)?.text ?? "";

describe("a button on a card whose matter somebody else has settled", () => {
	let office: Office;
	const refs = new Map<string, readonly string[]>();
	const seen = new Map<string, Seen>();
	const told: string[] = [];
	beforeAll(async () => {
		office = await openOffice({ via: "http", rates: "none" });
		for (const one of cases) refs.set(one.name, await typeAll(one.made, []));
		await office.advance("97h");
		for (const one of cases) seen.set(one.name, await cardOf(one));
		// Nobody's screen has changed yet when they press.
		const fault = { kind: "rate-limit", method: "chat.update", times: 100_000, seconds: 30 };
		await office.drive("/local/fault", fault);
		for (const one of cases) await typeAll(one.settled, refs.get(one.name) ?? []);
	}, 120_000);
	afterAll(() => office?.close());

	const filled = (text: string, known: readonly string[]) =>
		text.replace(/\{(\d)\}/g, (_, index) => known[Number(index) - 1] ?? "?");

	const typeAll = async (lines: readonly Typed[], before: readonly string[]) => {
		const known = [...before];
		for (const [who, channel, line, button] of lines) {
			await office.as(who).types(channel, filled(line, known));
			if (button) await office.as(who).presses(channel, button);
			const answers = (await office.as(who).sees(channel)).filter(({ ephemeral }) => ephemeral);
			const said = linesOf(answers.at(-1) ?? { flattened: "" });
			told.push(`${line}\n   → ${said}`);
			known.push(/\b[A-Z]{3,4}-[AMP]?\d+/.exec(said)?.[0] ?? "?");
		}
		return known;
	};

	const cardOf = async ({ name, card }: Case): Promise<Seen> => {
		const words = filled(card.has, refs.get(name) ?? []);
		const all = await office.as(card.who).sees(card.channel);
		const own = all.filter(({ bot, ephemeral }) => bot && !ephemeral);
		const found = own.findLast(
			(each) => linesOf(each).includes(words) && buttonsOf(refs.get(name), each).length > 0,
		);
		if (!found) throw new Error(`no card "${words}" for ${card.who}\n${told.join("\n")}`);
		return found;
	};

	/** Of a message of several cards, the buttons of one: its references stand in their records. */
	const buttonsOf = (own: readonly string[] = [], message: Seen) =>
		elementsOf(message).filter((element) => {
			const value = element.value ?? element.options?.[0]?.value ?? "";
			return own.some((reference) => value.includes(`"${reference}"`));
		});

	const pressed = async (one: Case, message: Seen, element: Placed): Promise<readonly string[]> => {
		const { who, channel } = one.card;
		const member = office.as(who);
		const named = `${one.name}: "${labelOf(element)}"`;
		const kept = await office.kept();
		const before = new Set((await member.sees(channel)).map(({ ts }) => ts));
		const { block_id, action_id } = element;
		const value = element.value ?? element.options?.[0]?.value;
		await office.drive("/local/click", {
			...{ user: who, channel, ts: message.ts, block_id, action_id, value },
		});
		await office.drive("/local/settle", {});
		const said = (await member.sees(channel)).filter(
			({ ts, ephemeral }) => !before.has(ts) && (ephemeral || channel === "@app"),
		);
		const form = await member.form();
		if (form) await office.drive("/local/close", { user: who, view_id: form.id });
		const words = said.map(linesOf);
		const isShown = onlyShows.test(action_id);
		return [
			...(form && !isShown && !one.isOnlyMoved ? [`${named} opens a form`] : []),
			...((await office.kept()) > kept ? [`${named} changed something: ${words}`] : []),
			...(!form && words.length !== 1 ? [`${named} says ${words.length} things`] : []),
			...(!isShown && !form && !/\.$/.test(words[0]?.split("\n")[0] ?? "")
				? [`${named} says: ${words}`]
				: []),
			...(/can't find|undefined|went wrong/.test(words.join()) ? [`${named} says: ${words}`] : []),
		];
	};

	it.each(cases.map((one) => [one.name, one] as const))(
		"changes nothing, and says so in one sentence: %s",
		async (_, one) => {
			const message = seen.get(one.name);
			const elements = message ? buttonsOf(refs.get(one.name), message) : [];
			expect(elements.length).toBeGreaterThan(1);
			const wrong: string[] = [];
			if (message) for (const each of elements) wrong.push(...(await pressed(one, message, each)));
			expect(wrong).toEqual([]);
		},
	);

	describe("and once Slack takes changes again", () => {
		beforeAll(async () => {
			await fetch(`${office.url}/local/fault`, { method: "DELETE" });
			await office.advance("3h");
		}, 60_000);

		it.each(cases.map((one) => [one.name, one] as const))(
			"the card is mended in its place: %s",
			async (_, one) => {
				const before = seen.get(one.name);
				const now = (await office.as(one.card.who).sees(one.card.channel)).find(
					({ ts }) => ts === before?.ts,
				);
				if (!now) throw new Error("the message is gone");
				expect(linesOf(now)).toMatch(one.says);
				const left = buttonsOf(refs.get(one.name), now).filter(
					({ action_id }) => !onlyShows.test(action_id),
				);
				expect(left.map(labelOf)).toEqual([]);
			},
		);
	});
});
