/** How a step of a pair is taken in one office, and what it was met with there and then. */
import type { Answer, Office } from "../../journeys/office.ts";
import type { Viewer } from "./programmes.ts";
import { directly, type Step } from "./steps.ts";

type Seen = {
	readonly ts: string;
	readonly thread_ts?: string;
	readonly bot: boolean;
	readonly user: string;
	readonly text: string;
	readonly ephemeral: boolean;
	readonly flattened: unknown;
	readonly blocks?: readonly Json[];
};
type Json = Readonly<Record<string, unknown>>;

export const seenIn = async (office: Office, { handle: user }: Viewer, place: string) => {
	const query = new URLSearchParams({ user, channel: place, peek: "1" });
	return (await office.read(`/local/transcript?${query}`)).messages as readonly Seen[];
};

const drawnId = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

const withoutBlockIds = (key: string, value: unknown) => (key === "block_id" ? undefined : value);

/** Ids and times that are drawn are called by when they were first seen. */
export const written = (value: unknown): string => {
	const names = new Map<string, string>();
	const drawn =
		/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|\b[A-Z][A-Z0-9]{1,5}\d{2,3}\b|(?:[\w-]+\/)*\b\d{10}\.\d{6}\b|127\.0\.0\.1:\d+|(?<=calendar\/)[\w-]+|\b[DV]0[0-9A-Z]{8,}\b|\d{9,}\.[\d.]+[0-9a-f]*/g;
	return JSON.stringify(value ?? null, withoutBlockIds, 1).replaceAll(drawn, (id) => {
		if (!names.has(id)) names.set(id, `drawn ${names.size + 1}`);
		return names.get(id) ?? id;
	});
};

/** Reminders of one moment, sent or rehearsed, stand in no order of their own: ids that are drawn decide it. */
const hasNoOrder = ({ text, flattened }: Seen): boolean =>
	/^Rehearsal:|\[Why this\?\]|: the week from /m.test(`${text}\n${linesOf(flattened).join("\n")}`);

export const linesOf = (flattened: unknown): readonly string[] =>
	Array.isArray(flattened) ? flattened.map(String) : String(flattened).split("\n");

const pieces = (flattened: unknown): readonly string[] =>
	linesOf(flattened)
		.flatMap((one) => one.split(/; |(?<=#[\w-]+): /))
		.toSorted();

/** Of two messages in two places it is chance whether they have one time: each is of its place. */
export const shownIn = (place: string) => (seen: Seen) => {
	const { blocks, bot, ephemeral, user, text, flattened } = seen;
	const ts = `${place}/${seen.ts}`;
	const thread_ts = seen.thread_ts && `${place}/${seen.thread_ts}`;
	if (hasNoOrder(seen)) return { bot, ephemeral, user, flattened: pieces(flattened) };
	return { bot, ephemeral, user, text, flattened, ts, thread_ts, blocks };
};

const formOf = async (office: Office, { handle: user }: Viewer) =>
	((await office.read(`/local/view?user=${user}`)).modals as readonly Json[]).at(-1);

const shownForm = (form: Json | undefined) =>
	form && { blocks: form.blocks, flattened: form.flattened, meta: form.private_metadata };

type Button = { readonly action_id: string; readonly value?: unknown; readonly block_id?: unknown };

const buttonsIn = (blocks: unknown): readonly Button[] => {
	const found: Button[] = [];
	const look = (block: Json) =>
		JSON.stringify(block, (_key, one) => {
			const { block_id } = block;
			if (one?.type === "button" && !one.url) found.push({ ...one, block_id });
			if (one?.type === "overflow")
				for (const { value } of one.options)
					found.push({ action_id: one.action_id, value, block_id });
			return one;
		});
	for (const block of (blocks ?? []) as Json[]) look(block);
	return found;
};

const tried = (work: Promise<Answer>): Promise<Answer> =>
	work.catch((error: unknown) => ({ refused: String(error).replace(/.*→/s, "") }));

/** What somebody would put in: a word for each input of words, the first choice of each menu. */
const fillings = (form: Json, words: string) =>
	Object.fromEntries(
		((form.blocks ?? []) as readonly Json[]).flatMap((block) => {
			const element = block.element as (Json & { readonly options?: Json[] }) | undefined;
			if (!element || element.initial_value || element.initial_option) return [];
			if (element.type === "plain_text_input")
				return Number(element.max_length ?? 99) < words.length ? [] : [[block.block_id, words]];
			const first = element.type === "static_select" ? element.options?.at(-1)?.value : undefined;
			return first === undefined ? [] : [[block.block_id, first]];
		}),
	);

/** Whatever form came up is looked at, filled in and closed; what was said of its fields is part of what was seen. */
export const fillIn = async (office: Office, by: Viewer, words: string) => {
	const form = await formOf(office, by);
	if (!form) return undefined;
	const at = { user: by.handle, view_id: form.id };
	const values = fillings(form, words);
	const answer = await tried(office.drive("/local/submit", { ...at, values }));
	await office.drive("/local/settle", {});
	const still = await formOf(office, by);
	if (still) await tried(office.drive("/local/close", { ...at, view_id: still.id }));
	const { errors, refused } = answer;
	return { form: shownForm(form), errors, refused };
};

const pressLast = async (office: Office, by: Viewer, step: Extract<Step, { does: "press" }>) => {
	const seen = (await seenIn(office, by, step.place)).slice(-6);
	const named = ({ action_id, value, ts }: Button & { readonly ts: string }) =>
		`${ts} ${action_id} ${String(value).replaceAll(drawnId, "")}`;
	const all = seen
		.flatMap(({ ts, blocks }) => buttonsIn(blocks).map((one) => ({ ...one, ts })))
		.toSorted((one, two) => named(one).localeCompare(named(two), "en"));
	const button = all[step.at % Math.max(1, all.length)];
	if (!button) return undefined;
	const { action_id, block_id, value, ts } = button;
	const place = { user: by.handle, channel: step.place, ts };
	return tried(office.drive("/local/click", { ...place, action_id, block_id, value }));
};

const goHome = async (office: Office, by: Viewer, at: number) => {
	const user = by.handle;
	const read = async () => {
		const { home } = await office.read(`/local/view?user=${user}`);
		return home as Json;
	};
	await office.drive("/local/home", { user });
	const first = await read();
	const buttons = buttonsIn(first.blocks);
	const button = buttons[at % Math.max(1, buttons.length)];
	if (button) {
		const { action_id, block_id, value } = button;
		const where = { user, view_id: first.id, action_id, block_id, value };
		await tried(office.drive("/local/click", where));
		await office.drive("/local/settle", {});
	}
	return [shownForm(first), shownForm(await read())];
};

const say = async (office: Office, step: Extract<Step, { by: Viewer; line: string }>) => {
	const { by, place: channel, line } = step;
	const user = by.handle;
	const last = (await seenIn(office, by, channel)).findLast((one) => !one.bot && !one.ephemeral);
	const thread = step.does === "go on" && last ? (last.thread_ts ?? last.ts) : undefined;
	const text = channel === directly || thread ? line : `@Convenor ${line}`;
	return tried(office.drive("/local/message", { user, channel, text, thread_ts: thread }));
};

const use = async (office: Office, { by, place, id }: Extract<Step, { does: "shortcut" }>) => {
	const ts = (await seenIn(office, by, place)).findLast((one) => !one.ephemeral)?.ts;
	const at = { user: by.handle, channel: place, ts, callback_id: id };
	return ts && tried(office.drive("/local/shortcut", at));
};

/** What it was met with there and then. */
export const take = async (office: Office, step: Step): Promise<unknown> => {
	switch (step.does) {
		case "type": {
			const [command = "", ...rest] = step.line.split(" ");
			const { by, place: channel } = step;
			const at = { user: by.handle, channel, command, text: rest.join(" ") };
			return tried(office.drive("/local/command", at));
		}
		case "say":
		case "go on":
			return void (await say(office, step));
		case "press":
			return pressLast(office, step.by, step);
		case "shortcut":
			return use(office, step);
		case "home":
			return goHome(office, step.by, step.at);
		case "pass":
			return office.advance(step.time);
		case "change":
			return tried(office.drive("/local/world", step.change));
		case "work":
			return undefined;
	}
};
