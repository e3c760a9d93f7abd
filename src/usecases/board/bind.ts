/** Binds a board to the Slack channel where it speaks, and says who can read there. */
import { type ChannelAudience, isUnheard, maySee, type Presence } from "../../domain/audience.ts";
import type { Board } from "../../domain/board.ts";
import { type Refusal, type Refused, refuse } from "../../domain/refusal.ts";
import { changeBoard, objection } from "../changing.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";

export type Binding = { readonly board: Board; readonly channel: string };
export type Bound = {
	readonly bound: Board;
	readonly audience: ChannelAudience;
	readonly maySpeak: boolean;
	/** Those who read there and may not see the board, by name. Whoever binds it is there with them. */
	readonly outsiders: readonly string[];
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
	{ board, audience }: { readonly board: Board; readonly audience: ChannelAudience },
	request: Request,
): Promise<Refused | undefined> => {
	const register = request.store.as(audience);
	for (const other of await register.boards()) {
		const isOther = other.id !== board.id && other.state.is !== "ended";
		if (!isOther || other.channelId !== audience.channelId) continue;
		const objected = await objection(register, other, { deed: "setUp", request });
		if (objected) return objected;
	}
	return undefined;
};

export const bindBoard = async (input: Binding, request: Request) => {
	const audience = await request.directory.channel(input.channel);
	const presence = await request.directory.presence(input.channel);
	const taken = await takenBy({ board: input.board, audience }, request);
	return changeBoard(request, { board: input.board, deed: "setUp" }, async (board, register) => {
		const stopped = objectionTo({ audience, presence }, request);
		if (stopped) return refuse(stopped);
		if (taken) return taken;
		const bound = { ...board, channelId: input.channel };

		await register.save(bound);
		const outsiders = await outsidersOf(bound, audience, register);
		return { bound, audience, maySpeak: maySee(bound, audience), outsiders } satisfies Bound;
	});
};
