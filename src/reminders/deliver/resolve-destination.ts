/**
 * Where a destination is in the chat, and who would read a message there now.
 * What cannot be found out is never guessed: it is tried again, and in the end somebody else is told.
 */

import type { Audience } from "../../domain/audience/audience.ts";
import type { Person } from "../../domain/people/person.ts";
import type { Destination } from "../plan/planned-reminder.ts";
import type { Desk, Present } from "./delivery-context.ts";
import type { Refused } from "./messenger.ts";
import { patience } from "./retry.ts";

export type Place =
	| { readonly is: "place"; readonly channelId: string; readonly audience: Audience }
	| { readonly is: "nowhere"; readonly reason: string }
	/** Could not be found out just now. */
	| { readonly is: "unclear"; readonly reason: string; readonly retryAfter?: number | undefined };

type Asked = Pick<Desk, "directory" | "messenger" | "mail" | "elsewhere"> & {
	/** The board that is spoken of: another surface is open to some boards alone. */
	readonly boardId?: string | undefined;
};

export const findPlace = async (
	destination: Destination,
	present: Present,
	{ boardId, ...asked }: Asked,
): Promise<Place> => {
	if (destination.startsWith("channel:")) {
		return channelPlace(destination.slice("channel:".length), asked);
	}
	if (destination === "administrator") return administratorPlace(present, asked);
	const person = present.people.get(destination.slice("person:".length));
	if (person?.slackId !== undefined) return directPlace(person.slackId, asked);
	if (person !== undefined) {
		const account = await accountFor(person, boardId, asked);
		if (account) return account;
	}
	if (person?.email !== undefined && asked.mail) return mailPlace(person, person.email);
	return { is: "nowhere", reason: whyNowhere(person, destination) };
};

const whyNowhere = (person: Person | undefined, destination: Destination): string => {
	if (person?.email !== undefined) return "they have no Slack account, and email is not set up";
	if (person?.linkedFor !== undefined)
		return "their link outside Slack is not for this board any more";
	const who = destination === "administrator" ? "administrator" : "such person";
	return `no ${who} has a Slack account in the register`;
};

/** By which ways people are reached who have no account in Slack. */
export type Ways = Pick<Desk, "elsewhere"> & { readonly mail: boolean };

export type Way =
	| { readonly is: "slack" | "email" | "elsewhere" }
	| { readonly is: "nowhere"; readonly reason: string };

/** By which way it would go there, or why by none, as far as that is known without trying. */
export const wayTo = async (
	{ destination, boardId }: { readonly destination: Destination; readonly boardId: string },
	{ people }: Pick<Present, "people">,
	{ elsewhere, mail }: Ways,
): Promise<Way> => {
	const person = people.get(destination.slice("person:".length));
	if (!destination.startsWith("person:") || person?.slackId !== undefined) return { is: "slack" };
	if (person && (await accountFor(person, boardId, { elsewhere }))) return { is: "elsewhere" };
	return person?.email !== undefined && mail
		? { is: "email" }
		: { is: "nowhere", reason: whyNowhere(person, destination) };
};

/** Where they have linked an account for this board; there they learn of the boards that let them in, and no other. */
const accountFor = async (
	{ id }: Person,
	boardId: string | undefined,
	{ elsewhere }: Pick<Asked, "elsewhere">,
): Promise<Place | undefined> => {
	const accounts = boardId === undefined ? [] : ((await elsewhere?.accountsOf(id)) ?? []);
	const found = accounts.find(({ boardIds }) => boardIds.includes(boardId ?? ""));
	if (!found) return undefined;
	const { surface, account, boardIds: within } = found;
	const standing = "external" as const;
	const viewer = { slackId: "", personId: id, standing, administrator: false, within };
	return { is: "place", channelId: `${surface}:${account}`, audience: { kind: "person", viewer } };
};

/** Whoever has no account in the workspace is let in by their boards alone, as a guest is. */
const mailPlace = ({ id }: Person, email: string): Place => {
	const viewer = { slackId: "", personId: id, standing: "guest", administrator: false } as const;
	return { is: "place", channelId: `email:${email}`, audience: { kind: "person", viewer } };
};

const channelPlace = async (channelId: string, { directory }: Asked): Promise<Place> => {
	const audience = await directory.channel(channelId);
	return { is: "place", channelId, audience };
};

const administratorPlace = async (present: Present, asked: Asked): Promise<Place> => {
	const found = await administrator(present, asked);
	if (found.is === "found") return directPlace(found.slackId, asked);
	if (found.is === "unclear") return { ...found, reason: unknownReaders };
	return { is: "nowhere", reason: whyNowhere(undefined, "administrator") };
};

/** Why nothing is said where nobody knows who would read it. */
export const unknownReaders = "who would read it could not be found out";

const directPlace = async (slackId: string, asked: Asked): Promise<Place> => {
	const viewer = await asked.directory.viewer(slackId);
	const { askAfter: retryAfter } = viewer;
	if (retryAfter !== undefined) return { is: "unclear", reason: unknownReaders, retryAfter };
	const opened = await asked.messenger.openDirect(slackId);
	switch (opened.is) {
		case "opened":
			return { is: "place", channelId: opened.channelId, audience: { kind: "person", viewer } };
		case "unknown":
			return { is: "unclear", reason: opened.reason };
		case "refused":
			return refusedPlace(opened);
	}
};

/** Only what Slack says of this one person is held against them. */
const refusedPlace = ({ means, reason, words = reason, retryAfter }: Refused): Place =>
	means === "place" || means === "person"
		? { is: "nowhere", reason: words }
		: { is: "unclear", reason: words, retryAfter: patience(retryAfter) };

type Administrator =
	| { readonly is: "found"; readonly slackId: string }
	/** Slack could not be asked of everybody just now. */
	| { readonly is: "unclear"; readonly retryAfter: number }
	| { readonly is: "nobody" };

/** Whoever looks after the workspace, among the people that the register knows. */
export const administrator = async (
	{ people }: Present,
	{ directory }: Pick<Asked, "directory">,
): Promise<Administrator> => {
	let unclear: Administrator | undefined;
	for (const { slackId } of people.values()) {
		if (slackId === undefined) continue;
		const { standing, administrator: isOne, askAfter } = await directory.viewer(slackId);
		if (isOne && standing === "member") return { is: "found", slackId };
		if (askAfter !== undefined) unclear ??= { is: "unclear", retryAfter: askAfter };
	}
	return unclear ?? { is: "nobody" };
};

/**
 * In how many seconds to ask again, where it is unclear only because Slack could not be asked just now: that says
 * nothing against what was to be said, and is no try.
 */
export const askAfter = (audience: Audience): number | undefined => {
	if (audience.kind === "operator") return undefined;
	if (audience.kind === "person") return audience.viewer.askAfter;
	const waits = [audience, ...audience.viewers].flatMap((one) => one.askAfter ?? []);
	return waits.length === 0 ? undefined : Math.max(...waits);
};
