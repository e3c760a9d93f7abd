/** What a meeting runs into, of all that its secretary may see: said to them privately, and to nobody else. */
import { type Clashes, clashesOf, dayOffOf } from "../../domain/meetings/clash.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { keepingOf, type Request } from "../request.ts";

export const clashesFor = async (
	meetings: readonly Meeting[],
	request: Request,
): Promise<Clashes> => {
	const register = request.store.as(request.register.audience);
	const boards = new Map((await register.boards()).map((board) => [board.id, board]));
	const others = await register.meetings({ openOnly: true });
	const people = await register.people();
	const clashes = clashesOf(meetings, { board: (id) => boards.get(id), others, people });
	const { calendar } = keepingOf(boards.get(meetings[0]?.boardId ?? ""), request);
	return { ...clashes, dayOff: dayOffOf(meetings, calendar) };
};
