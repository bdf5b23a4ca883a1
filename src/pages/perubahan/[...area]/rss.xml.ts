import { feedEndpoint, feedPaths } from '../../../site/feeds/paths.ts';

export const getStaticPaths = feedPaths;
export const GET = feedEndpoint('rss');
