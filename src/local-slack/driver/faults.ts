/**
 * Faults by request: some strike at once, the others wait for what they are to spoil.
 */
import { faultFrom } from "../world/faults.ts";
import type { Json } from "../world/json.ts";
import type { Slack } from "../world/slack.ts";

export type Sockets = { readonly drop: () => void; readonly refresh: () => void };

export const addFault = (slack: Slack, sockets: Sockets, body: Json): Json => {
	const fault = faultFrom(body);
	slack.log.add({ kind: "fault", type: fault.kind, request: body });
	if (fault.kind === "drop-socket") sockets.drop();
	else if (fault.kind === "refresh-socket") sockets.refresh();
	else slack.faults.add(fault);
	return { ok: true, faults: slack.faults.list() };
};

export const clearFaults = (slack: Slack): Json => {
	slack.faults.clear();
	slack.log.add({ kind: "fault", type: "cleared" });
	return { ok: true };
};
