/** Records a meeting that was held before, and shows what was read of it. */
import type { Refused } from "../../domain/refusal.ts";
import type { PastMinutes } from "../../language/fields/meetings/minutes.ts";
import { isRefused } from "../../usecases/change-item.ts";
import { type HeldMeeting, recordHeld } from "../../usecases/meeting/record-held.ts";
import { showMinutes } from "../../usecases/minutes/show.ts";
import { namesFor } from "../../usecases/naming.ts";
import type { Request } from "../../usecases/request.ts";
import type { Message } from "../../views/kit/message.ts";
import { pastMeetingMessage } from "../../views/meetings/past-meeting.ts";

type Recording = Omit<HeldMeeting, "text"> & { readonly said?: PastMinutes | undefined };

export const serveHeld = async (
	{ said, ...held }: Recording,
	request: Request,
): Promise<Message | Refused> => {
	const recorded = await recordHeld({ ...held, text: said?.text }, request);
	if (isRefused(recorded)) return recorded;
	const { value, board } = recorded;
	const { meeting } = value;
	const register = request.store.as(request.register.audience);
	const page = await showMinutes(meeting, said?.proposedAt(meeting) ?? [], {
		...request,
		register,
	});
	if (isRefused(page)) return page;
	return pastMeetingMessage({ ...value, board, page, names: await namesFor(register) });
};
