/** Binds a board to the Slack channel where it speaks, and says who can read there. */
import {
	type ChannelAudience,
	isUnheard,
	maySee,
	type Presence,
	type Viewer,
} from "../../domain/audience/audience.ts";
import type { Board } from "../../domain/boards/board.ts";
import { type Refusal, type Refused, refuse } from "../../domain/refusal.ts";
import { changeBoard, objection } from "../change-item.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";

export type Binding = { readonly board: Board; readonly channel: string };
export type Bound = {
	readonly bound: Board;
	readonly audience: ChannelAudience;
	readonly maySpeak: boolean;
	/** Those who read there and may not see the board, by name. Whoever binds it is there with them. */
	readonly outsiders: readonly string[];
	/** The other boards that speak there, by name. */
	readonly beside: readonly string[];
};

const outsidersOf = async (
	bound: Board,
	{ viewers }: ChannelAudience,
	register: RegisterChange,
): Promise<readonly string[]> => {
	const names = new Map((await register.people()).map(({ slackId, name }) => [slackId, name]));
	return viewers
		.filter((viewer) => !maySee(bound, { kind: "person", viewer }))
		.map(({ slackId }) => names.get(slackId) ?? "somebody whom I do not know");
};

/** It is bound where both of us are, as far as that can be found out. */
const objectionTo = (
	{ audience, presence }: { readonly audience: ChannelAudience; readonly presence: Presence },
	{ viewer }: Request,
): Refusal | undefined => {
	const { access, channelId: channel, viewers } = audience;
	const isUnknown = presence === "unknown" || access === "unknown";
	if (isUnknown && !isUnheard(presence)) return { why: "unclear", whose: "readers" };
	const isThere = viewers.some(({ slackId }) => slackId === viewer.slackId);
	return presence === "there" && isThere ? undefined : { why: "not-a-channel-of-ours", channel };
};

/**
 * Where another board speaks already, only those bind a second one who may set that board up too. It is looked for as
 * those in the channel see it, so nobody learns of a board from this.
 */
const takenBy = async (
	others: readonly Board[],
	{ audience, request }: { readonly audience: ChannelAudience; readonly request: Request },
): Promise<Refused | undefined> => {
	for (const other of others) {
		const register = request.store.as(audience);
		const objected = await objection(register, other, { deed: "setUp", request });
		if (objected?.refusal.why === "not-yours")
			return refuse({ ...objected.refusal, speaksThere: true });
		if (objected) return objected;
	}
	return undefined;
};

const speakingIn = async (
	{ boardId, audience }: { readonly boardId?: string; readonly audience: ChannelAudience },
	{ store }: Request,
): Promise<readonly Board[]> =>
	(await store.as(audience).boards()).filter(
		({ id, state, channelId }) =>
			id !== boardId && state.is !== "ended" && channelId === audience.channelId,
	);

/** So many people do not read a board's reminders by chance. */
const mostUnasked = 40;

export type Crowd = { readonly people: number; readonly outside: number };

const isOutsider = ({ standing }: Viewer): boolean =>
	standing === "guest" || standing === "external";

/** Those who would read along there, where they are many or not all of the workspace; told only to one of them. */
export const crowdIn = async (
	channel: string,
	{ directory, viewer }: Request,
): Promise<Crowd | undefined> => {
	const { viewers } = await directory.channel(channel);
	const outside = viewers.filter(isOutsider).length;
	const isOrdinary = viewers.length <= mostUnasked && outside === 0;
	if (isOrdinary || !viewers.some(({ slackId }) => slackId === viewer.slackId)) return undefined;
	return { people: viewers.length, outside };
};

/** What stands in the way of any board there. */
export const objectionToChannel = async (
	channel: string,
	request: Request,
): Promise<Refused | undefined> => {
	const audience = await request.directory.channel(channel);
	const presence = await request.directory.presence(channel);
	const stopped = objectionTo({ audience, presence }, request);
	if (stopped) return refuse(stopped);
	return takenBy(await speakingIn({ audience }, request), { audience, request });
};

export const bindBoard = async (input: Binding, request: Request) => {
	const audience = await request.directory.channel(input.channel);
	const presence = await request.directory.presence(input.channel);
	const others = await speakingIn({ boardId: input.board.id, audience }, request);
	const taken = await takenBy(others, { audience, request });
	return changeBoard(request, { board: input.board, deed: "setUp" }, async (board, register) => {
		const stopped = objectionTo({ audience, presence }, request);
		if (stopped) return refuse(stopped);
		if (taken) return taken;
		const bound = { ...board, channelId: input.channel };

		await register.save(bound);
		const outsiders = await outsidersOf(bound, audience, register);
		const beside = others.map(({ name }) => name);
		return {
			bound,
			audience,
			maySpeak: maySee(bound, audience),
			outsiders,
			beside,
		} satisfies Bound;
	});
};
