/** Binds a board to the Slack channel where it speaks, and says who can read there. */
import type { ChannelAudience } from "../../domain/audience.ts";
import { maySee } from "../../domain/audience.ts";
import type { Board } from "../../domain/board.ts";
import { refuse } from "../../domain/refusal.ts";
import { changeBoard } from "../changing.ts";
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

export const bindBoard = async (input: Binding, request: Request) => {
	const audience = await request.directory.channel(input.channel);
	const presence = await request.directory.presence(input.channel);
	return changeBoard(request, { board: input.board, deed: "setUp" }, async (board, register) => {
		const isThere = audience.viewers.some(({ slackId }) => slackId === request.viewer.slackId);
		if (presence !== "there" || !isThere)
			return refuse({ why: "not-a-channel-of-ours", channel: input.channel });
		const bound = { ...board, channelId: input.channel };

		await register.save(bound);
		const outsiders = await outsidersOf(bound, audience, register);
		return { bound, audience, maySpeak: maySee(bound, audience), outsiders } satisfies Bound;
	});
};
