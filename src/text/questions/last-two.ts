/** "Between the last two LPBs": between the two meetings that a board held last, by their references. */
import { referenceText } from "../../domain/register.ts";
import type { Circumstances, World } from "../../usecases/questions/understanding.ts";

const meetings = "(?:meetings?|mtgs?|sessions?)";
const between = new RegExp(
	`\\bbetween (?:the |our )?(?:(?:last|latest|previous|most recent) two (.+?)|(?:last|latest|previous|most recent) two ${meetings} of (?:the )?(.+?))(?=\\W*$)`,
	"i",
);

const plainly = (name: string): string =>
	name
		.toLowerCase()
		.replace(new RegExp(` ?${meetings}$`, "i"), "")
		.replace(/['’]?s$/, "")
		.trim();

const boardCalled = (said: string, { world, boardHereId }: Circumstances) =>
	plainly(said) === ""
		? world.boards.find(({ id }) => id === boardHereId)
		: world.boards.find(({ code, name, aliases }) =>
				[code, name, ...aliases].some((each) => plainly(each) === plainly(said)),
			);

/** Those it held, the latest last. */
const heldBy = (boardId: string, { holdings }: World) =>
	(holdings.find((each) => each.boardId === boardId)?.items.meeting ?? [])
		.flatMap((meeting) =>
			meeting.state.is === "held" && meeting.time.is === "fixed"
				? [{ meeting, on: meeting.time.on }]
				: [],
		)
		.sort((a, b) => a.on.localeCompare(b.on));

export const betweenLastTwo = (text: string, circumstances: Circumstances): string => {
	const [said, named, of] = between.exec(text) ?? [];
	const board = said && boardCalled(named ?? of ?? "", circumstances);
	if (!said || !board) return text;
	const [first, second] = heldBy(board.id, circumstances.world).slice(-2);
	if (!first || !second) return text;
	const [from, to] = [first, second].map(({ meeting }) => referenceText(meeting, board));
	return text.replace(said, `between ${from} and ${to}`);
};
