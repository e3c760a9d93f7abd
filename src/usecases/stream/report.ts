/** Reports how a work stream stands, always with the reason; or ends it. */
import type { Rag } from "../../domain/items/milestone.ts";
import type { WorkStream } from "../../domain/items/plan.ts";
import type { Request } from "../request.ts";
import { changeStream } from "./change-stream.ts";

export const reportStream = (
	{
		stream,
		rag,
		reason,
	}: { readonly stream: WorkStream; readonly rag: Rag; readonly reason: string },
	request: Request,
) =>
	changeStream(request, { stream, needs: "report" }, (current) => ({
		...current,
		report: { rag, reason, on: request.today, byId: request.me?.id },
	}));

export const endStream = (
	{ stream, reason }: { readonly stream: WorkStream; readonly reason?: string | undefined },
	request: Request,
) =>
	changeStream(request, { stream, needs: "run" }, (current) => ({
		...current,
		ended: { on: request.today, reason },
	}));
