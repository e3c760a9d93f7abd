/** "Dr. Osei", "the St. Anne's panel", "No. 3", "Nov. 30": a full stop that ends a short form and no sentence. */

const title =
	/\b(st|ste|dr|mr|mrs|ms|mx|messrs|prof|rev|revd|hon|capt|sgt|mt|vs|approx)\.(?=\s+\S)/gi;
const numbered =
	/\b(nos?|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|thu|fri|sat|sun|para|pp?|ref)\.(?=\s+\d)/gi;

/** The text without such stops. */
export const withoutStops = (text: string): string =>
	text.replace(title, "$1").replace(numbered, "$1");
