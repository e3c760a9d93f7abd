/** Expected guidance that is not out: still waited for as before, or in another window. */
import type { Board } from "../../domain/boards/board.ts";
import { type HonestDate, isDated } from "../../domain/dates/honest-date.ts";
import type { Guidance } from "../../domain/items/guidance.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

/** Somebody has looked, and there is nothing yet: the history keeps who looked and when. */
export const stillWaiting = ({ item }: { readonly item: Guidance }, request: Request) =>
	changeItem(
		request,
		{ item, deed: "update" },
		(guidance, board) => notExpected(guidance, board) ?? guidance,
	);

export const reDateGuidance = (
	input: { readonly item: Guidance; readonly window: HonestDate },
	request: Request,
) =>
	changeItem(
		request,
		{ item: input.item, deed: "update", news: "re-dated" },
		(guidance, board) =>
			notExpected(guidance, board) ?? {
				...guidance,
				state: { is: "expected", window: input.window },
			},
	);

const notExpected = ({ state, title, ...rest }: Guidance, board: Board): Refused | undefined => {
	if (state.is === "expected") return undefined;
	const on = isDated(state.when) ? state.when.last : undefined;
	const reference = referenceText({ state, title, ...rest }, board);
	return refuse({ why: "already", reference, title, state: state.is, on });
};
