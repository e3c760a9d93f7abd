/** Changes one work stream: the four paragraphs of every change, with the rights of the boards that it crosses. */
import type { WorkStream } from "../../domain/items/plan.ts";
import { boardsOf, mayReportStream, mayRunStream } from "../../domain/items/work-stream.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { isRefused, onBehalf } from "../change-item.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";

type Needs = "run" | "report";

/** Who could do it, as far as the asker may know them. */
const notYours = async (
	register: RegisterChange,
	stream: WorkStream,
	needs: Needs,
): Promise<Refused> => {
	const names = new Map((await register.people()).map(({ id, name }) => [id, name]));
	const boards = boardsOf(stream, await register.boards());
	return refuse({
		why: "not-your-stream",
		stream: stream.name,
		boards: boards.map(({ name }) => name),
		lead: needs === "report" ? names.get(stream.leadId ?? "") : undefined,
	});
};

export const streamNow = async (
	register: Pick<RegisterChange, "workStreams">,
	id: string,
): Promise<WorkStream | undefined> =>
	(await register.workStreams()).find((stream) => stream.id === id);

export const changeStream = (
	request: Request,
	{ stream, needs }: { readonly stream: WorkStream; readonly needs: Needs },
	decide: (
		stream: WorkStream,
		register: RegisterChange,
	) => Promise<WorkStream | Refused> | WorkStream | Refused,
): Promise<WorkStream | Refused> =>
	request.store.change(onBehalf(request), async (register) => {
		const current = await streamNow(register, stream.id);
		if (!current) return refuse({ why: "not-found", looked: stream.name });
		const actor = { viewer: request.viewer, person: request.me };
		const isTheirs = needs === "run" ? mayRunStream : mayReportStream;
		if (!isTheirs(current, await register.boards(), actor))
			return notYours(register, current, needs);
		if (current.ended)
			return refuse({
				why: "already",
				reference: current.name,
				title: "a work stream",
				state: "ended",
				on: current.ended.on,
			});

		const decided = await decide(current, register);
		if (isRefused(decided)) return decided;

		await register.save(decided);
		return { ...decided, version: decided.version + 1 };
	});
