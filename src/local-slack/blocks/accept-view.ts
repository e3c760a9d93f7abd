/**
 * Takes a form or Home as Slack would: checked, and with the ids that Slack fills in.
 */
import type { Ids } from "../ids.ts";
import type { Json } from "../json.ts";
import { records } from "../json.ts";
import { fillIds } from "./accept.ts";

export const acceptView = (ids: Ids, body: Json, _type: "modal" | "home"): Json => ({
	...body,
	blocks: fillIds(ids, records(body.blocks)),
});
