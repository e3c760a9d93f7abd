/** Programmes whose every word is meant to do harm where it is shown, and what of it would do so. */
import type { World } from "./world.ts";

/** What Slack would make a broadcast, a mention, a link, an entity, or turn around and hide. */
export const harms = [
	"<!channel>",
	"<!here|here>",
	"<@UP7>",
	"<@UP7|ann>",
	"<#C0CHAN>",
	"<https://evil.example.org|our paper>",
	"<mailto:x@evil.example.org>",
	"&lt;!everyone&gt;",
	"\u202Edrawkcab",
	"zero\u200Bwidth",
	"*bold* _it_ `code` > quote",
	"{{name}} %s $1",
] as const;

/** Fields that people fill in words of their own. */
const ofPeople = new Set("title name purpose reason place text what note by words".split(" "));
const isWorded = (key: string, value: unknown): value is string =>
	ofPeople.has(key) && typeof value === "string";

/** The same world, with something harmful in every field of words. */
export const hostile = (world: World): World => {
	let at = 0;
	const harm = () => harms[at++ % harms.length];
	return JSON.parse(
		JSON.stringify(world, (key, value) => (isWorded(key, value) ? `${value} ${harm()}` : value)),
	) as World;
};

type Json = Readonly<Record<string, unknown>>;

/** Every record within a payload, each with the name that it is held under. */
const recordsIn = (payload: unknown): readonly Json[] => {
	const found: Json[] = [];
	JSON.stringify(payload, (_key, value) => {
		if (value && typeof value === "object" && !Array.isArray(value)) found.push(value);
		return value;
	});
	return found;
};

const kindOf = (one: Json): string => String(one.type ?? "");

/** Words that Slack parses: those of a message beside its blocks, and marked-down text. */
const parsedIn = (records: readonly Json[]): readonly string[] =>
	records.flatMap((one) =>
		typeof one.text === "string" && (kindOf(one) === "mrkdwn" || "blocks" in one) ? [one.text] : [],
	);

const marksIn = (text: string): readonly string[] => text.match(/<[^>\s]*/g) ?? [];

/** What would be parsed or followed, though we did not mean it. Mentions are what the blocks mention, in `user`s. */
export const harmIn = (payload: unknown): readonly string[] => {
	const records = recordsIn(payload);
	const meant = records.flatMap(({ type, user_id, channel_id }) => {
		if (type === "user") return [`<@${user_id}`];
		return type === "channel" ? [`<#${channel_id}`] : [];
	});
	const parsed = parsedIn(records)
		.flatMap(marksIn)
		.filter((mark) => !meant.includes(mark));
	const followed = records.flatMap((one) => {
		if (["link", "broadcast", "usergroup"].includes(kindOf(one))) return [JSON.stringify(one)];
		return typeof one.url === "string" ? [one.url] : [];
	});
	return [...parsed, ...followed];
};

/** Accounts that are notified of it. */
export const mentionedIn = (payload: unknown): readonly string[] =>
	recordsIn(payload).flatMap(({ type, user_id }) => (type === "user" ? [String(user_id)] : []));
