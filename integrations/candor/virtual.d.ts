declare module 'virtual:candor/config' {
  const config: import('astro-candor/types').SiteConfig;
  export default config;
}
declare module 'virtual:candor/published' {
  const published: import('astro-candor/types').ModuleData['published'];
  export default published;
}
declare module 'virtual:candor/facts' {
  const facts: import('astro-candor/types').ModuleData['facts'];
  export default facts;
}
declare module 'virtual:candor/reviews' {
  const reviews: import('astro-candor/types').ModuleData['reviews'];
  export default reviews;
}
declare module 'virtual:candor/findings' {
  const findings: import('astro-candor/types').ModuleData['findings'];
  export default findings;
}
declare module 'virtual:candor/changes' {
  const changes: import('astro-candor/types').ModuleData['changes'];
  export default changes;
}
declare module 'virtual:candor/brief' {
  const brief: import('astro-candor/types').ModuleData['brief'];
  export default brief;
}
declare module 'virtual:candor/form' {
  const form: import('astro-candor/types').ModuleData['form'];
  export default form;
}
declare module 'virtual:candor/policy' {
  const policy: import('astro-candor/types').ModuleData['policy'];
  export default policy;
}
declare module 'virtual:candor/intake' {
  const intake: import('astro-candor/types').ModuleData['intake'];
  export default intake;
}
declare module 'virtual:candor/receipts' {
  const receipts: import('astro-candor/types').ModuleData['receipts'];
  export default receipts;
}
declare module 'virtual:candor/workshop' {
  const workshop: import('astro-candor/types').Workshop;
  export default workshop;
}
declare module 'virtual:candor/share' {
  const share: import('astro-candor/types').ShareModule;
  export default share;
}
declare module 'virtual:candor/layout' {
  const Layout: typeof import('astro-candor/components/Layout.astro').default;
  export default Layout;
}
declare module 'virtual:candor/components/Testimonial' {
  const Testimonial: typeof import('astro-candor/components/parts/Testimonial.astro').default;
  export default Testimonial;
}
declare module 'virtual:candor/components/Comment' {
  const Comment: typeof import('astro-candor/components/parts/Comment.astro').default;
  export default Comment;
}
declare module 'virtual:candor/components/Round' {
  const Round: typeof import('astro-candor/components/parts/Round.astro').default;
  export default Round;
}
declare module 'virtual:candor/components/Change' {
  const Change: typeof import('astro-candor/components/parts/Change.astro').default;
  export default Change;
}
declare module 'virtual:candor/components/Statement' {
  const Statement: typeof import('astro-candor/components/parts/Statement.astro').default;
  export default Statement;
}
declare module 'virtual:candor/components/Empty' {
  const Empty: typeof import('astro-candor/components/parts/Empty.astro').default;
  export default Empty;
}
