/** The rule of who may see what, with each of its conditions taken out in turn. */
import type { Breach } from "./bundle.ts";
import type { PlantedName } from "./planted.ts";

export type Mutant = Breach & {
	/** A seed at which it was seen to show: tried first. */
	readonly shows?: number;
	/** The world that was made for it, where chance seldom makes one. */
	readonly planted?: PlantedName;
	/** What no longer holds. */
	readonly without: string;
};

const ofAudience: readonly Omit<Mutant, "file">[] = [
	{
		without: "a shared channel is denied what is restricted",
		shows: 1,
		check: 'return audience.access === "private" && board',
		instead: 'return audience.access !== "public" && board',
	},
	{
		without: "a public channel is denied what is restricted, though its board is bound there",
		shows: 1,
		check: 'return audience.access === "private" && board',
		instead: "return board",
	},
	{
		without: "a restricted board speaks in its own channel alone",
		shows: 11,
		check: " && board.channelId === audience.channelId;",
		instead: ";",
	},
	{
		without: "guests and externals are denied open boards that have not let them in",
		shows: 3,
		check: 'if (viewer.standing === "member" && board.visibility === "open") return true;',
		instead: 'if (board.visibility === "open") return true;',
	},
	{
		without: "a restricted board is its members' alone",
		shows: 2,
		check: 'if (viewer.standing === "member" && board.visibility === "open") return true;',
		instead: 'if (viewer.standing === "member") return true;',
	},
	{
		without: "those whose standing is unknown are denied",
		shows: 79,
		check: ' || viewer.standing === "unknown") return false;',
		instead: ") return false;",
	},
	{
		without: "those who are deactivated are denied",
		shows: 19,
		check: 'viewer.standing === "deactivated" || ',
		instead: "",
	},
	{
		without: "a channel that could not be asked about is denied",
		planted: "an open board, in a channel that could not be asked about",
		check: 'audience.access === "unknown" || ',
		instead: "",
	},
	{
		without: "a shared channel is told of no board but its own",
		planted: "an open board, in a shared channel that is not its own",
		check: 'access !== "shared" || board.channelId === channelId;',
		instead: "true;",
	},
	{
		without: "what nobody is known to read is told nothing",
		planted: "a channel that nobody is known to read",
		check: " || audience.viewers.length === 0) return false;",
		instead: ") return false;",
	},
	{
		without: "whoever speaks from another surface hears of the boards that let them in there",
		planted: "another surface, where one of somebody's boards has let them in",
		check: "if (viewer.within && !viewer.within.includes(board.id)) return false;",
		instead: "",
	},
	{
		without: "they are not heard as everybody in the workspace is",
		planted: "another surface that several read",
		check: '(viewer.standing === "member" && !viewer.within) || mayPersonSee(board, viewer);',
		instead: 'viewer.standing === "member" || mayPersonSee(board, viewer);',
	},
	{
		without: "everyone in a channel has to be entitled",
		shows: 8,
		check: "audience.viewers.every((viewer) => mayViewerHear(board, viewer))",
		instead: "audience.viewers.some((viewer) => mayViewerHear(board, viewer))",
	},
	{
		without: "nobody is let into the programme by a board that may not be spoken of",
		planted: "a guest, let in by a hidden board alone",
		check: "boards.filter((board) => maySee(board, audience))",
		instead: "boards",
	},
];

const ofProgramme: readonly Omit<Mutant, "file">[] = [
	{
		without: "the programme is not told where it could not be found out who reads",
		planted: "a channel that could not be asked about",
		check: 'if (audience.kind === "channel" && audience.access === "unknown") return false;',
		instead: "",
	},
	{
		without: "the programme is not told in a shared channel that is no board's",
		planted: "a shared channel that is no board's",
		check: "if (isShared && spokenOf.length === 0) return false;",
		instead: "",
	},
	{
		without: "the programme is not told where nobody is known to read",
		planted: "a channel that nobody is known to read, of the programme",
		check: "return viewers.length > 0 && viewers.every(mayOne);",
		instead: "return viewers.every(mayOne);",
	},
	{
		without: "the programme is told where everybody may know of it",
		planted: "a channel in which one guest has not been let in",
		check: "viewers.every(mayOne)",
		instead: "viewers.some(mayOne)",
	},
	{
		without: "the programme is a guest's whom a board has let in",
		planted: "a guest whom no board has let in",
		check: "spokenOf.some((board) => mayPersonSee(board, viewer))",
		instead: "true",
	},
	{
		without: "the programme is told elsewhere to those whom a board has let in there",
		planted: "another surface, where no board has let somebody in",
		check: '(viewer.standing === "member" && !viewer.within) ||\n\t\tspokenOf',
		instead: 'viewer.standing === "member" ||\n\t\tspokenOf',
	},
];

export const mutantsOfAudience: readonly Mutant[] = [...ofAudience, ...ofProgramme].map(
	(mutant) => ({
		...mutant,
		file: "src/domain/audience/audience.ts",
	}),
);
