export default {
  site: 'https://example.org',
  experimental: { incrementalBuild: process.env.INCREMENTAL === '1' },
};
