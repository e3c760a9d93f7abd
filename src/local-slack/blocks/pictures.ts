/**
 * A picture comes from an address or from a file kept by Slack, never both.
 */
import { allRules, type Fields, object, type Rule, saying, webAddress, words } from "./rules.ts";

const slackFile = allRules(
	object({}, { id: words(255), url: webAddress(3000) }),
	saying(({ id, url }) =>
		(id === undefined) === (url === undefined)
			? "exactly one of id and url is required"
			: undefined,
	),
);

const oneSource = saying(({ image_url, slack_file }) =>
	(image_url === undefined) === (slack_file === undefined)
		? "exactly one of image_url and slack_file is required"
		: undefined,
);

export const slackFileOrUrl = (required: Fields, optional: Fields = {}): Rule =>
	allRules(
		object(required, { image_url: webAddress(3000), slack_file: slackFile, ...optional }),
		oneSource,
	);
