// The editor starts itself as soon as it is loaded, unless this is set: its formats must be registered first.
Object.assign(window, { CMS_MANUAL_INIT: true });
