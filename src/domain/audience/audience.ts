/**
 * Who may see what is decided by the place where an answer lands, not by who asked.
 * One function decides; what it does not know for certain, it denies.
 */
import { type Board, belongs } from "../boards/board.ts";

/** A person's footing in the workspace; `unknown` when Slack could not be asked. */
export type Standing = "member" | "guest" | "external" | "deactivated" | "unknown";

export type Viewer = {
	/** Slack user id, `U…`, as the payload gave it. */
	readonly slackId: string;
	/** The register's person with that Slack account; absent for someone the register does not know. */
	readonly personId?: string | undefined;
	readonly standing: Standing;
	/** A Slack workspace administrator: may set boards up; sees no more than anyone else. */
	readonly administrator: boolean;
	/** Where they speak from another surface: the boards that have let them in there, and no more than those. */
	readonly within?: readonly string[] | undefined;
	/** Unknown because Slack could not be asked just now, which says nothing of them: ask again after so many seconds. */
	readonly askAfter?: number | undefined;
};

export type ChannelAudience = {
	readonly kind: "channel";
	readonly channelId: string;
	/** `shared` is shared with another organisation; `unknown` when Slack could not be asked. */
	readonly access: "public" | "private" | "shared" | "unknown";
	/** Everyone in the channel now. */
	readonly viewers: readonly Viewer[];
	/** Unknown because Slack could not be asked just now: ask again after so many seconds. */
	readonly askAfter?: number | undefined;
};

/** Convenor's own, in a channel: there nobody can speak once it is archived. */
export type Presence = "there" | "archived" | "not-there" | "unknown";

/** Why a board's channel hears nothing. */
export type Unheard = Extract<Presence, "archived" | "not-there">;

export const isUnheard = (presence: Presence): presence is Unheard =>
	presence === "archived" || presence === "not-there";

/** Whether somebody reads along there: they are in it now, or are a member of the workspace, who could join. */
export const readsAlong = (
	{ access, viewers }: ChannelAudience,
	{ slackId, standing }: Viewer,
): boolean =>
	viewers.some((viewer) => viewer.slackId === slackId) ||
	(access === "public" && standing === "member");

/** `operator` is whoever runs the command line beside the database: they hold the file itself. */
export type Audience =
	| { readonly kind: "person"; readonly viewer: Viewer }
	| ChannelAudience
	| { readonly kind: "operator" };

/** Nothing is known of who would read it: Slack could not be asked. */
export const isUnclear = (audience: Audience): boolean => {
	if (audience.kind === "operator") return false;
	if (audience.kind === "person") return audience.viewer.standing === "unknown";
	return (
		audience.access === "unknown" ||
		audience.viewers.some((viewer) => viewer.standing === "unknown")
	);
};

const mayPersonSee = (board: Board, viewer: Viewer): boolean => {
	if (viewer.standing === "deactivated" || viewer.standing === "unknown") return false;
	if (viewer.within && !viewer.within.includes(board.id)) return false;
	if (viewer.standing === "member" && board.visibility === "open") return true;
	return belongs(board, viewer.personId);
};

/** A bound private channel is where its board speaks: workspace members in it were let in by the board. */
const mayViewerHear = (board: Board, viewer: Viewer): boolean =>
	(viewer.standing === "member" && !viewer.within) || mayPersonSee(board, viewer);

/** Anybody of the other organisation can join a shared channel, and read what was said before they came. */
const isOpenIn = (board: Board, { access, channelId }: ChannelAudience): boolean =>
	access !== "shared" || board.channelId === channelId;

const mayChannelSee = (board: Board, audience: ChannelAudience): boolean => {
	if (audience.access === "unknown" || audience.viewers.length === 0) return false;
	if (!audience.viewers.every((viewer) => mayViewerHear(board, viewer))) return false;
	if (board.visibility === "open") return isOpenIn(board, audience);
	return audience.access === "private" && board.channelId === audience.channelId;
};

/** May everything of this board be shown there? Items inherit it from their board. */
export const maySee = (board: Board, audience: Audience): boolean => {
	switch (audience.kind) {
		case "operator":
			return true;
		case "person":
			return mayPersonSee(board, audience.viewer);
		case "channel":
			return mayChannelSee(board, audience);
	}
};

/**
 * People, organisations, plans and work streams are the programme's own: any workspace member may see them,
 * a guest or an external only where some board has let them in.
 */
export const maySeeProgramme = (boards: readonly Board[], audience: Audience): boolean => {
	if (audience.kind === "operator") return true;
	const viewers = audience.kind === "person" ? [audience.viewer] : audience.viewers;
	if (audience.kind === "channel" && audience.access === "unknown") return false;
	// A board that may not be spoken of there lets nobody in there either: that would tell of it.
	const spokenOf = boards.filter((board) => maySee(board, audience));
	const mayOne = (viewer: Viewer) =>
		(viewer.standing === "member" && !viewer.within) ||
		spokenOf.some((board) => mayPersonSee(board, viewer));
	const isShared = audience.kind === "channel" && audience.access === "shared";
	if (isShared && spokenOf.length === 0) return false;
	return viewers.length > 0 && viewers.every(mayOne);
};
