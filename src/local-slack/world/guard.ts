/**
 * The simulation must never run beside a real workspace: mistaking one for the other would be worse
 * than not starting.
 */
class BesideRealSlack extends Error {
	constructor(reason: string) {
		super(`The local Slack is a simulation and does not start ${reason}.`);
		this.name = "BesideRealSlack";
	}
}

const REAL_TOKEN = /^(?:xox[a-z]|xapp)-(?!local-)/;

const isRealToken = (token: string | undefined): boolean => REAL_TOKEN.test(token ?? "");

export const refuseBesideRealTokens = (config: {
	readonly tokens: readonly (string | undefined)[];
	readonly production: boolean;
}): void => {
	if (config.production) throw new BesideRealSlack("in production");
	if (config.tokens.some(isRealToken)) throw new BesideRealSlack("beside a real Slack token");
};
