/** What is to become of a live calendar that somebody has. */
import type { Field } from "../../../command.ts";
import { choiceField } from "../words.ts";

export const feedChangeField = (): Field<"renew" | "stop"> =>
	choiceField({
		label: "Address",
		example: "renew",
		missing: "Say renew for a new address, or stop to end it.",
		of: {
			renew: ["new address", "again", "a new address"],
			stop: ["revoke", "end it", "stop it"],
		},
	});
