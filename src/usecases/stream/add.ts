/** Sets a work stream up across some boards, with its lead and how it is monitored. */
import type { Board } from "../../domain/boards/board.ts";
import type { WorkStream } from "../../domain/items/plan.ts";
import { cannotCross, isStreamCalled, mayRunStream } from "../../domain/items/work-stream.ts";
import type { Person } from "../../domain/people/person.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { onBehalf } from "../change-item.ts";
import type { Request } from "../request.ts";

export type NewStream = {
	readonly name: string;
	readonly boards: readonly Board[];
	readonly lead?: Person | undefined;
	readonly status?: string | undefined;
};

const streamFrom = (input: NewStream, request: Request): WorkStream => ({
	kind: "workStream",
	id: request.ids(),
	version: 0,
	name: input.name,
	aliases: [],
	leadId: input.lead?.id,
	status: input.status,
	boardIds: input.boards.map(({ id }) => id),
});

export const addStream = (input: NewStream, request: Request): Promise<WorkStream | Refused> =>
	request.store.change(onBehalf(request), async (register) => {
		const named = new Set(input.boards.map(({ id }) => id));
		const boards = (await register.boards()).filter(({ id }) => named.has(id));
		const impossible = cannotCross(boards);
		if (impossible) return impossible;
		const fresh = streamFrom(input, request);
		if (!mayRunStream(fresh, boards, { viewer: request.viewer, person: request.me }))
			return refuse({
				why: "not-your-stream",
				stream: input.name,
				boards: boards.map(({ name }) => name),
			});
		if ((await register.workStreams()).some((stream) => isStreamCalled(stream, input.name)))
			return refuse({ why: "taken", what: "name", value: input.name });

		await register.save(fresh);
		return { ...fresh, version: 1 };
	});
