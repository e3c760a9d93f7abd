/** Every button and every form that people are shown, pressed once and once more, sent empty and sent with nonsense. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Modal, type Office, openOffice, type Seen } from "./office.ts";

type Button = {
	readonly who: string;
	readonly channel: string;
	readonly label: string;
	readonly press: Readonly<Record<string, unknown>>;
};

type Pressed = {
	readonly type: string;
	readonly action_id: string;
	readonly text?: { readonly text: string };
	/** A menu's. */
	readonly placeholder?: { readonly text: string };
	readonly options?: readonly { readonly value: string }[];
};

/** What comes in private by itself is pressed there. */
type Placed = Seen & { readonly place: string };
type Place = Pick<Button, "who" | "channel">;

const lpb = "london-prevent-board";

/** What is typed to be shown the cards and replies whose buttons are pressed. */
const lines: readonly (readonly [who: string, channel: string, line: string])[] = [
	["partnerships-secretary", lpb, "/board show LPB"],
	["partnerships-secretary", lpb, "/board terms LPB"],
	["partnerships-secretary", lpb, "/board reminders LPB"],
	["partnerships-secretary", lpb, '/meeting agenda-add LPB-M4 "Options paper" 15 minutes'],
	["partnerships-secretary", lpb, "/meeting paper-ask LPB-A1 from @engagement-lead"],
	["partnerships-secretary", lpb, "/meeting show LPB-M4"],
	["partnerships-secretary", lpb, "/meeting show LPB-M3"],
	[
		"partnerships-secretary",
		lpb,
		"/meeting minutes-record LPB-M3 Action: @ctsu-lead to write to boroughs by 6 March",
	],
	[
		"partnerships-secretary",
		lpb,
		"/meeting schedule LPB first Thursday of the month at 10am, from April",
	],
	["partnerships-secretary", lpb, "/meeting schedule LPB in May"],
	["partnerships-secretary", lpb, "/meeting poll LPB Tue 24 March 10am or Wed 25 March 2pm"],
	["partnerships-secretary", lpb, "/meeting change LPB-M4 to 12 March 3pm"],
	[
		"partnerships-secretary",
		lpb,
		"/action add Draft a paper for LPB, owner @engagement-lead, due Fri 6 March",
	],
	["delivery-secretary", "prevent-delivery", "/action show PDT-14"],
	["tp-prevent-lead", "prevent-pilot", "/milestone show PPB-1"],
	["delivery-secretary", "prevent-delivery", "/guidance release PDT-4 on 12 January, edition 1"],
	["delivery-secretary", "prevent-delivery", "/guidance circulate PDT-4 to all boroughs"],
	["delivery-secretary", "prevent-delivery", "/guidance show PDT-4"],
	["contest-secretary", "mps-contest-board", "/action list"],
	["contest-secretary", "mps-contest-board", "/programme stream leadership and delivery"],
	[
		"contest-secretary",
		"mps-contest-board",
		"/programme stream-add Victim support across MCB, lead @guidance-lead",
	],
	["contest-secretary", "mps-contest-board", "/programme help"],
	[
		"prevent-lead",
		"so-programme",
		"/board hand-over SPB secretary to @engagement-lead on Thu 12 February 2009",
	],
	["workspace-administrator", "general", "/board merge SPB into PPB on 1 April 2009"],
	["guidance-lead", "general", "/programme rehearse next 30 days"],
	// Somebody who may see it, and may do none of it.
	["gol-representative", lpb, "/meeting show LPB-M4"],
	["research-adviser", "general", "/board show LPB"],
];

const kindOf = (label: string, id: string): string =>
	`${id} ${label.replace(/[A-Z]{2,5}-\w*\d+/g, "#")}`;

describe("every button and form", () => {
	let office: Office;
	const wrong: string[] = [];
	const waiting: Button[] = [];
	const known = new Set<string>();
	beforeAll(async () => {
		office = await openOffice({ via: "http", rates: "none" });
	});
	afterAll(() => office?.close());

	const seenBy = async ({ who, channel }: Place): Promise<readonly Placed[]> => {
		const places = channel === "@app" ? [channel] : [channel, "@app"];
		const seen = await Promise.all(
			places.map(async (place) =>
				(await office.as(who).sees(place)).map((one) => ({ ...one, place })),
			),
		);
		return seen.flat().filter(({ bot }) => bot);
	};

	const collect = ({ who }: Place, messages: readonly Placed[]) => {
		for (const { ts, place: channel, blocks = [] } of messages)
			for (const { block_id, elements = [] } of blocks)
				for (const element of elements) {
					const { type, action_id, text, placeholder, options } = element as Pressed;
					const label = (text ?? placeholder)?.text ?? type;
					const value = element.value ?? options?.[0]?.value;
					if (value === undefined || known.has(kindOf(label, action_id))) continue;
					known.add(kindOf(label, action_id));
					const press = { user: who, channel, ts, block_id, action_id, value };
					waiting.push({ who, channel, label, press });
				}
	};

	/** What was said meanwhile; a fault, a silence or a refused call is kept. */
	const during = async (place: Place, named: string, work: () => Promise<unknown>) => {
		const log = (await office.read("/local/log")).entries as readonly { n: number }[];
		const before = new Set((await seenBy(place)).map((each) => `${each.ts} ${linesOf(each)}`));
		try {
			await work();
		} catch (error) {
			wrong.push(`${named}: ${String(error)}`);
		}
		await office.drive("/local/settle", {});
		const said = (await seenBy(place)).filter((each) => !before.has(`${each.ts} ${linesOf(each)}`));
		const since = (await office.read(`/local/log?since=${log.at(-1)?.n ?? 0}`)).entries;
		wrong.push(...refusedIn(since as readonly Entry[]).map((each) => `${named}: ${each}`));
		for (const each of said)
			if (/went wrong|undefined|\[object|NaN/.test(linesOf(each)))
				wrong.push(`${named}: ${linesOf(each)}`);
		collect(place, said);
		return said;
	};

	/** Sends the form on the screen as it is, and with words that mean nothing in every line of it; then closes it. */
	const tryForm = async (place: Place, named: string) => {
		for (const nonsense of [false, true]) {
			const open = await office.as(place.who).form();
			if (!open) return;
			await during(place, `${named}, its form`, () =>
				office.as(place.who).submits(nonsense ? nonsenseFor(open) : {}),
			);
		}
		for (
			let open = await office.as(place.who).form();
			open;
			open = await office.as(place.who).form()
		)
			await office.drive("/local/close", { user: place.who, view_id: open.id });
	};

	const press = async (button: Button, again: boolean) => {
		const named = `${button.who} presses "${button.label}"${again ? " again" : ""}`;
		const still = (await seenBy(button)).some(({ blocks = [] }) =>
			blocks.some(({ block_id }) => block_id === button.press.block_id),
		);
		if (!still) return;
		const before = await office.kept();
		const said = await during(button, named, () => office.drive("/local/click", button.press));
		if (again && (await office.kept()) > before) wrong.push(`${named}: something was kept twice`);
		if (said.length === 0 && !(await office.as(button.who).form())) wrong.push(`${named}: silence`);
		await tryForm(button, named);
	};

	const pressAll = async () => {
		for (let pressed = 0; waiting.length > 0 && pressed < 150; pressed += 1) {
			const button = waiting.shift();
			if (!button) break;
			await press(button, false);
			await press(button, true);
		}
	};

	it("answers each with a sentence or a form, once and twice, and refuses nothing that Slack would", {
		timeout: 180_000,
	}, async () => {
		for (const [who, channel, line] of lines) {
			const [command = "", ...words] = line.split(" ");
			const named = `${who} types ${line}`;
			const said = await during({ who, channel }, named, () =>
				office.drive("/local/command", { user: who, channel, command, text: words.join(" ") }),
			);
			expect(said, named).not.toEqual([]);
			await tryForm({ who, channel }, named);
		}
		await pressAll();
		// The cards of a week's reminders, in the channels and in private.
		await office.advance("8d");
		for (const [who, channel] of new Map(lines.map((each) => [each[0], each[1]])))
			for (const place of [channel, "@app"])
				collect({ who, channel: place }, await seenBy({ who, channel: place }));
		await pressAll();
		expect(wrong).toEqual([]);
		expect(known.size).toBeGreaterThan(50);
	});
});

type Entry = {
	readonly kind: string;
	readonly type: string;
	readonly error?: string;
	readonly response?: unknown;
};

/** Calls that Slack would have refused, and deliveries that nobody acknowledged. */
const refusedIn = (entries: readonly Entry[]): readonly string[] =>
	entries.flatMap(({ kind, type, error, response }) => {
		const { ok, error: said } = (response ?? {}) as { ok?: boolean; error?: string };
		if (kind === "delivery" && error) return [`${type} was not acknowledged: ${error}`];
		return kind === "api" && ok === false ? [`${type} was refused: ${said}`] : [];
	});

const nonsenseFor = ({ blocks }: Modal): Readonly<Record<string, string>> =>
	Object.fromEntries(
		blocks.flatMap(({ block_id, element }) =>
			(element as { type?: string } | undefined)?.type === "plain_text_input"
				? [[block_id, "zz%"]]
				: [],
		),
	);
