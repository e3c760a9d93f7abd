/** Questions about how a work stream was reported: whether it is red, why, and when that was said. */
import { asking, type Pattern, told } from "./pattern.ts";

export const streamPatterns: readonly Pattern[] = [
	{
		name: "how a work stream stands",
		ask: "about",
		needs: [["red", "amber", "green", "notRed", "notGreen"]],
		allows: ["stream", "status", "lateness", ...asking],
		of: ["workStream"],
		must: ["workStream"],
	},
	{
		name: "why a work stream stands so",
		ask: "about",
		needs: [["why"], ["red", "amber", "green", "status"]],
		allows: ["stream", ...asking],
		of: ["workStream"],
		must: ["workStream"],
	},
	{
		name: "when a work stream was reported on",
		ask: "about",
		needs: [["when"], ["updated"]],
		allows: ["stream", "status", "last", "member", ...told],
		of: ["workStream"],
		must: ["workStream"],
	},
	{
		name: "changes of a work stream or plan",
		ask: "changes",
		needs: [["changed"], ["stream", "plan"]],
		allows: ["since", "last", "item", "status", ...told],
		of: ["workStream", "plan"],
		must: ["workStream", "plan"],
		may: "period",
	},
];
