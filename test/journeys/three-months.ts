/**
 * The demonstration lives on day by day, with nobody acting or with everybody: what was posted is counted by channel and
 * by person, and looked through for messages that say nothing and for two that could have been one.
 */
import { type Answer, linesOf, type Office, type Seen } from "./office.ts";

export type Said = {
	/** A channel's name, or `@` and a person's. */
	readonly place: string;
	/** In London. */
	readonly day: string;
	readonly at: string;
	readonly text: string;
};

export type Lived = {
	readonly said: readonly Said[];
	/** Changes of messages that were out. */
	readonly changed: number;
	readonly presses: number;
};

type Entry = {
	readonly n: number;
	readonly at: string;
	readonly type: string;
	readonly request?: { readonly channel?: string; readonly text?: string };
	readonly response?: { readonly ok?: boolean };
};

type Named = { readonly id: string; readonly name: string };

const inLondon = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" });

type Place = { readonly id: string; readonly name: string; readonly who: string };

/** Every place that somebody reads, with one who does; their own conversation with the bot is called after them. */
const placesOf = async (office: Office): Promise<readonly Place[]> => {
	const { users = [] } = (await office.read("/local/state")) as {
		readonly users?: readonly Named[];
	};
	const places = new Map<string, Place>();
	for (const { name: who } of users) {
		const state = await office.read(`/local/state?user=${who}`);
		for (const { id, name } of (state.channels ?? []) as readonly Named[])
			places.set(id, { id, who, name: id.startsWith("D") ? `@${who}` : `#${name}` });
	}
	return [...places.values()];
};

/** Reads the local Slack's own log, and never what the bot says of itself. */
const logReader = async (office: Office) => {
	const places = new Map((await placesOf(office)).map(({ id, name }) => [id, name]));
	const said: Said[] = [];
	let changed = 0;
	let read = 0;
	const note = ({ at, type, request, response }: Entry): void => {
		if (!response?.ok) return;
		if (type === "chat.update") changed += 1;
		if (type !== "chat.postMessage") return;
		const place = places.get(request?.channel ?? "") ?? "";
		said.push({ place, at, day: inLondon.format(new Date(at)), text: request?.text ?? "" });
	};
	const readOn = async () => {
		const { entries } = (await office.read(`/local/log?since=${read}`)) as Answer & {
			readonly entries: readonly Entry[];
		};
		for (const { name, id } of await placesOf(office)) places.set(id, name);
		for (const entry of entries) note(entry);
		read = entries.at(-1)?.n ?? read;
	};
	return { readOn, said, changed: () => changed };
};

/** What ends a matter in one press, without a form. */
const endings = ["Done", "Achieved", "It’s out", "Yes", "Acknowledge", "Accept"];

type Pressing = { readonly who: string; readonly message: Seen };

const endingIn = ({ blocks = [] }: Seen) =>
	blocks
		.flatMap(({ block_id, elements = [] }) => elements.map((element) => ({ block_id, ...element })))
		.find(({ text, action_id }) => action_id && endings.includes(text?.text ?? ""));

const press = async (office: Office, { who, message }: Pressing): Promise<boolean> => {
	const button = endingIn(message);
	if (!button) return false;
	const { block_id, action_id, value } = button;
	const click = { user: who, channel: "@app", ts: message.ts, block_id, action_id, value };
	await office.drive("/local/click", click);
	await office.drive("/local/settle", {});
	return true;
};

/** Each person ends what their morning asks of them, one press a message a day. */
const actAll = async (office: Office, people: readonly string[]): Promise<number> => {
	let presses = 0;
	for (const who of people) {
		const seen = await office.as(who).sees("@app");
		for (const message of seen.filter(({ bot }) => bot).slice(-3))
			if (await press(office, { who, message })) presses += 1;
	}
	return presses;
};

export type Living = { readonly days: number; readonly acting: "nobody" | "everybody" };

export const live = async (office: Office, { days, acting }: Living): Promise<Lived> => {
	const { readOn, said, changed } = await logReader(office);
	let presses = 0;
	for (let left = days; left > 0; left -= acting === "nobody" ? 7 : 1) {
		await office.advance(`${Math.min(left, acting === "nobody" ? 7 : 1)}d`);
		await readOn();
		if (acting === "everybody") presses += await actAll(office, peopleHeardIn(said));
	}
	await readOn();
	return { said, changed: changed(), presses };
};

/** Who was written to in private on the last day. */
const peopleHeardIn = (said: readonly Said[]): readonly string[] => {
	const last = said.at(-1)?.day;
	const places = said.flatMap(({ day, place }) => (day === last ? [place] : []));
	return [...new Set(places)].flatMap((place) => (place.startsWith("@") ? [place.slice(1)] : []));
};

/** Beside its headline a message names a thing, a board or a person; what is only a remark says nothing. */
const remarks =
	/^(?:.* · last updated .*|said again on .*|replaced by .*|nothing (?:else )?(?:is )?left .*|not shown here any more\.?|you're all caught up\.?|—|•)?$/i;

export const saysNothing = ({ text }: Pick<Said, "text">): boolean => {
	const lines = text.split("\n").map((line) => line.replace(/\*|_/g, "").trim());
	const telling = lines.filter((line) => !remarks.test(line) && !/^\[.*\]$/.test(line));
	return !telling.some((line) => /\b[A-Z]{2,5}-[A-Z]?\d+\b|\S: \S/.test(line));
};

const headed =
	/^(?:\W*)(Action|Milestone|Meeting|Guidance|Window|RAG|Date|Blocked|Still blocked)[^:\n]*: .*?\b([A-Z]{2,5}-[A-Z]?\d+)/gm;

const isAnnouncement = (headline: string): boolean =>
	/\b(added|closed|scheduled|re-dated|reassigned|cancelled|achieved|released|updated|reported|blocked|unblocked)\b/.test(
		headline,
	);

/** A list that carries no item, such as a week without one, heads nothing. */
const headsIn = ({ text }: Said): readonly (readonly [head: string, reference: string])[] =>
	[...text.matchAll(headed)].map(([line, , reference = ""]) => [
		line.split(":")[0] ?? "",
		reference,
	]);

/** In one place, on one day, of one thing: two reminders; or two announcements within two minutes. */
export const couldBeOne = (said: readonly Said[]): readonly string[] => {
	const before = new Map<string, Said>();
	const found: string[] = [];
	for (const one of said)
		for (const [head, reference] of headsIn(one)) {
			const kind = isAnnouncement(head) ? "news" : "reminder";
			const key = `${one.place} ${one.day} ${reference} ${kind}`;
			const other = before.get(key);
			const apart = other ? Date.parse(one.at) - Date.parse(other.at) : Number.POSITIVE_INFINITY;
			if (other && other !== one && (kind === "reminder" || apart <= 120_000))
				found.push(`${key}: “${other.text.split("\n")[0]}” and “${one.text.split("\n")[0]}”`);
			before.set(key, one);
		}
	return found;
};

/** How many messages each place had, the most first. */
export const countByPlace = (said: readonly Said[]): readonly (readonly [string, number])[] => {
	const counts = new Map<string, number>();
	for (const { place } of said) counts.set(place, (counts.get(place) ?? 0) + 1);
	return [...counts].sort(([one, a], [other, b]) => b - a || one.localeCompare(other));
};

/** What is out by now, in private and in channels, and says nothing any more. */
export const emptyNow = async (office: Office): Promise<readonly string[]> => {
	const empty: string[] = [];
	for (const { name, who } of await placesOf(office)) {
		const channel = name.startsWith("@") ? "@app" : name.slice(1);
		for (const seen of await office.as(who).sees(channel))
			if (seen.bot && !seen.ephemeral && saysNothing({ text: linesOf(seen) }))
				empty.push(`${name}: ${linesOf(seen)}`);
	}
	return empty;
};
